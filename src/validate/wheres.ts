/** Every `where` of a scheme, and where it stands there. */
import type { Where } from '../core/model.ts';
import type { Scheme } from '../core/scheme.ts';
import type { PathPart } from '../findings/source.ts';

export interface WhereAt {
  readonly where: Where;
  readonly path: readonly PathPart[];
}

export function wheresOf({ plans, roles }: Scheme): readonly WhereAt[] {
  return [
    ...[...plans.values()].map(({ name, where }) => ({ where, path: ['plans', name, 'where'] })),
    ...[...roles.values()].flatMap(({ name, components }) =>
      components.map(({ where }, i) => {
        return { where, path: ['roles', name, 'components', i, 'where'] };
      }),
    ),
  ];
}
