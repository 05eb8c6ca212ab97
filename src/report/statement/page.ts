/**
 * A page that needs nothing but itself: no script, nothing to load. Its Content-Security-Policy
 * forbids both, and every style but the one that it names by its hash.
 */
import { type SettingMade, settingLine, VARIANT } from '../settings.ts';
import { fileText, type Html, html, NONE, ours, unparted } from './html.ts';
import { STYLE } from './style.ts';

/** What stands on every page of a command. */
export interface Print {
  /** `sha256-…` of the style sheet, as a Content-Security-Policy names it. */
  readonly styleHash: string;
  /** The product and its version. */
  readonly product: string;
}

export function pageText({ styleHash }: Print, title: string, body: Html): string {
  const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ours(STYLE)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return fileText(page);
}

/** What was set on the command line; nothing where it is the scheme itself that pays. */
export function variantNotice(settings: readonly SettingMade[]): Html {
  if (settings.length === 0) return NONE;
  const lines = settings.map((each) => html`<li>${unparted(settingLine(each))}</li>`);
  return html`<div class="variant" role="note"><p><strong>${VARIANT}</strong></p>
<ul>${lines}</ul></div>
`;
}

/** A part of the page under its heading; nothing without content. */
export function section(heading: string, content: Html): Html {
  return content === NONE
    ? NONE
    : html`<section>
<h2>${heading}</h2>
${content}</section>
`;
}
