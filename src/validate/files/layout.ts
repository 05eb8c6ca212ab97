/** What the scheme says about how a file is laid out, with what the file itself cannot tell. */
import type { YamlSource } from '../../findings/source.ts';
import { FILE_ROLES, type FileRole } from './data-file.ts';
import type { Order } from './days.ts';
import type { Mark } from './numbers.ts';
import { type FileText, filesSchema } from './schema.ts';

export interface Layout {
  readonly decimal: Mark | null;
  readonly dates: Order | null;
}

export type Layouts = Readonly<Record<FileRole, Layout>>;

/** The layouts of a scheme; where its `files` is wrong, which is told elsewhere, as without it. */
export function layoutsIn(scheme: YamlSource | null): Layouts {
  const top = scheme?.value;
  const said = typeof top === 'object' && 'files' in top ? top['files'] : undefined;
  const parsed = filesSchema.safeParse(said);
  const files = parsed.success ? parsed.data : {};
  const entries = FILE_ROLES.map((role) => [role, layoutOf(files[role] ?? {})]);
  return Object.fromEntries(entries) as Layouts;
}

function layoutOf({ decimal, dates }: FileText): Layout {
  return { decimal: decimal ?? null, dates: dates ?? null };
}
