/**
 * Currencies and the decimals of their minor unit. Source: ISO 4217, list one; every currency that
 * is not named here has two.
 */
export interface Currency {
  readonly code: string;
  readonly decimals: number;
}

const DECIMALS: Readonly<Record<number, readonly string[]>> = {
  0: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
  3: 'BHD IQD JOD KWD LYD OMR TND'.split(' '),
  4: ['CLF', 'UYW'],
};

/** The currency of a three-letter code, or null when the text is no such code. */
export function currencyOf(code: string): Currency | null {
  if (!/^[A-Z]{3}$/.test(code)) return null;
  for (const [decimals, list] of Object.entries(DECIMALS)) {
    if (list.includes(code)) return { code, decimals: Number(decimals) };
  }
  return { code, decimals: 2 };
}
