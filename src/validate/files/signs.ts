/** Currency signs that stand beside numbers. Source: the narrow symbols of Unicode CLDR. */

const DOLLARS = `AUD ARS BBD BMD BND BSD BZD CAD CLP COP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD
  SRD TTD TWD USD UYU XCD`.split(/\s+/);

const CURRENCIES: Readonly<Record<string, readonly string[]>> = {
  '₽': ['RUB'],
  р: ['RUB'],
  руб: ['RUB'],
  $: DOLLARS,
  '€': ['EUR'],
};

/** Whether a sign, as it stands in a file, can mean the currency of that code. */
export function isSignOf(sign: string, code: string): boolean {
  const currencies = CURRENCIES[sign.toLowerCase().replace(/\.$/, '')] ?? [];
  return currencies.includes(code);
}
