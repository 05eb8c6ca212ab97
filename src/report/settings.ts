/**
 * Values of the scheme that were set on the command line: what is calculated with one is a variant,
 * and the summary and the manifest say so, that its files are not taken for those of the scheme.
 */
import type { Location } from '../findings/locate.ts';
import { shownText } from './escape.ts';
import type { Paint } from './paint.ts';

/** A value that was set, and what stood in the scheme in its place. */
export interface SettingMade {
  readonly path: string;
  readonly value: string;
  /** Nothing where the scheme had no such key. */
  readonly replaced: readonly {
    readonly key: string;
    /** Null for a list or a mapping. */
    readonly text: string | null;
    readonly location: Location;
  }[];
}

/** `roles.rep.components.commission.rate = 5% (was 4%, scheme.yaml:12:30)` */
export function settingLine(setting: SettingMade): string {
  return `${shownText(`${setting.path} = ${setting.value}`)} (${replacedText(setting)})`;
}

/** `was 4%, scheme.yaml:12:30` */
export function replacedText({ path, replaced }: Omit<SettingMade, 'value'>): string {
  const own = path.split('.').at(-1);
  const was = replaced.map(({ key, text, location }) => {
    const before = key === own ? `was ${text ?? 'a list or mapping'}` : `instead of ${key}`;
    return `${shownText(before)}, ${spot(location)}`;
  });
  return was.length === 0 ? 'was not set' : was.join('; ');
}

/** What was set, with a heading; nothing where nothing was. */
export function variantText(settings: readonly SettingMade[], paint: Paint): string {
  if (settings.length === 0) return '';
  const lines = settings.map((each) => `  ${settingLine(each)}`);
  return [paint.yellow(`${VARIANT}:`), ...lines].join('\n');
}

export const VARIANT = 'A variant of the scheme, not the scheme itself';

/** The settings for the manifest. */
export function settingsFacts(settings: readonly SettingMade[]): readonly object[] {
  return settings.map(({ path, value, replaced }) => ({
    set: path,
    value,
    replaced: replacedFacts(replaced),
  }));
}

/** What stood there before, for JSON. */
export function replacedFacts(replaced: SettingMade['replaced']): readonly object[] {
  return replaced.map(({ key, text, location }) => ({
    key,
    ...(text === null ? {} : { value: text }),
    at: spot(location),
  }));
}

function spot({ file, line, column }: Location): string {
  return [file, line, column].filter((part) => part !== null).join(':');
}
