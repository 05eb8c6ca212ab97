// The parts of the scheme language that the random months can do without.

export const allFeatures = [
  // Performances.
  ...(['attainment_window', 'metric', 'growth_rate', 'margin_rate', 'ranges'] as const),
  // Ways to pay by deal.
  ...(['matrix', 'tiers_per_deal', 'amount_tiers'] as const),
  // Kinds.
  ...(['bonus_without_by', 'column_times', 'scorecard', 'growth', 'pool', 'override'] as const),
  // Modifiers.
  ...(['gates', 'multipliers', 'window', 'to_date', 'proration', 'totals', 'draw'] as const),
  // Quarterly schemes.
  ...(['quarter'] as const),
] as const;

export type Feature = (typeof allFeatures)[number];
export type Features = ReadonlySet<Feature>;
export const everyFeature: Features = new Set(allFeatures);
