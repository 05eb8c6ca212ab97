/** Amounts in different currencies cannot be compared. */
import type { Scheme } from '../core/scheme.ts';
import { alsoAt, type Finding, finding } from '../findings/finding.ts';
import type { YamlSource } from '../findings/source.ts';
import { placeIn } from '../validate/place.ts';

/** A scheme that is studied, and where it was read. */
export interface Studied {
  readonly scheme: Pick<Scheme, 'currency'>;
  readonly source: YamlSource;
}

/** A finding for each variant that is not in the currency of the base. */
export function otherCurrencies(base: Studied, variants: readonly Studied[]): readonly Finding[] {
  const at = (source: YamlSource) => placeIn(source, ['currency']);
  const expected = base.scheme.currency.code;
  return variants
    .filter(({ scheme }) => scheme.currency.code !== expected)
    .map(({ scheme, source }) => {
      const facts = { found: scheme.currency.code, expected, base: base.source.file };
      return alsoAt(finding('currency-differs', at(source), facts), at(base.source));
    });
}
