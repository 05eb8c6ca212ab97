import { said } from './said.ts';

export const saidOfScheme = [
  said(
    'yaml-malformed',
    { why: 'syntax', detail: 'Map keys must be unique.' },
    'This cannot be read as YAML: Map keys must be unique',
    'Check the indentation, the colons, the brackets and the quotes here.',
  ),
  said(
    'yaml-malformed',
    { why: 'tab', detail: '' },
    'A tab stands in the indentation',
    'Indent with spaces.',
  ),
  said(
    'yaml-malformed',
    { why: 'duplicate-key', detail: 'rate' },
    'Key "rate" is written twice',
    'Keep one of them.',
  ),
  said(
    'yaml-malformed',
    { why: 'alias', detail: 'base' },
    'Alias "base" cannot be used here, or repeats too much',
    'Write the value itself in place of the alias.',
  ),
  said(
    'yaml-malformed',
    { why: 'tag', detail: '!!float' },
    'Tag "!!float" is not allowed',
    'Write the plain value without a tag.',
  ),
  said(
    'yaml-malformed',
    { why: 'merge-key', detail: '' },
    'The merge key "<<" is not allowed',
    'Write the keys out in place of it.',
  ),
  said(
    'yaml-malformed',
    { why: 'documents', detail: '' },
    'The file holds more than one YAML document',
    'Keep one scheme in a file, without a line "---" after it begins.',
  ),
  said(
    'yaml-malformed',
    { why: 'key-not-text', detail: '' },
    'A key here is not plain text',
    'Write every key as one word before a colon.',
  ),
  said(
    'key-unknown',
    { key: 'raet', inside: 'roles.rep.components.0', near: ['rate'], allowed: ['id', 'rate'] },
    '"raet" is not a key of roles.rep.components.0',
    'Did you mean "rate"?',
  ),
  said(
    'key-unknown',
    { key: 'colour', inside: '', near: [], allowed: ['name', 'currency'] },
    '"colour" is not a key of the scheme',
    'Remove it or correct it. Keys allowed here: name, currency.',
  ),
  said(
    'key-missing',
    { key: 'count_toward_rep_plan', inside: 'head_deals' },
    'Key "count_toward_rep_plan" is missing in head_deals',
    'Add "count_toward_rep_plan:" with its value.',
  ),
  said(
    'weights-not-100',
    { sum: '99.9%' },
    'The weights sum to 99.9%',
    'Change them so that they sum to exactly 100%.',
  ),
  said(
    'rate-without-percent',
    { key: 'rate', text: '0.05', suggestion: '5%' },
    '"rate" is 0.05, without a percent sign',
    'Write 5% instead of 0.05.',
  ),
  said(
    'tiers-not-rising',
    { bound: 'from: 80%', previous: 'from: 100%' },
    'The bound "from: 80%" does not rise over "from: 100%", the one before it',
    'Write the bounds from low to high, each once; "from" comes before "above".',
  ),
  said(
    'component-duplicate',
    { component: 'commission', role: 'rep' },
    'Role "rep" has more than one component "commission"',
    'Give every component of a role its own id.',
  ),
  said(
    'plan-unknown',
    { plan: 'focsu', near: ['focus'], plans: ['main', 'focus'] },
    'The scheme has no plan "focsu"',
    'Did you mean "focus"? Its plans: main, focus.',
  ),
  said(
    'plan-unknown',
    { plan: 'focus', near: [], plans: [] },
    'The scheme has no plan "focus"',
    'Add it under "plans".',
  ),
  said(
    'head-earns-from-own-deals',
    { component: 'growth', why: 'of-own' },
    'Component "growth" pays a head for the head\'s own deals',
    'A head is paid for the team. Write of: team.',
  ),
  said(
    'head-earns-from-own-deals',
    { component: 'growth', why: 'own-attainment' },
    'Component "growth" pays a head by the head\'s own attainment',
    'A head has no personal plan. Write by: team_attainment.',
  ),
  said(
    'head-earns-from-own-deals',
    { component: 'growth', why: 'origin-head' },
    'Component "growth" pays a head for the deals that heads sold',
    'A head is paid for the team. Remove origin: head.',
  ),
];
