/** How a payout was calculated, as a nested list; each line is one number of the explanation. */

import type { Node } from '../explain/node.ts';
import { type Outline, outlineOf } from '../explain/outline.ts';
import type { Scene } from '../explain/scene.ts';
import { type Html, html, NONE, unparted } from './html.ts';

/** What one of several people earns or has is shown where `mayRead` says so. */
export function workingList(
  scene: Scene,
  roots: readonly Node[],
  mayRead: (whose: string) => boolean,
): Html {
  const items = roots.map((root) => item(outlineOf(scene, root), mayRead));
  return html`<ul class="working">
${items}</ul>
`;
}

function item(
  { node, label, amount, says, notes, children }: Outline,
  mayRead: (whose: string) => boolean,
): Html {
  const strong = node.kind === 'payout' || node.kind === 'seat' || node.kind === 'component';
  const words = [says, ...notes].filter((text) => text !== '').join('; ');
  const below = children.filter(
    (child) => child.node.whose === undefined || mayRead(child.node.whose),
  );
  const list =
    below.length === 0
      ? NONE
      : html`<ul>
${below.map((child) => item(child, mayRead))}</ul>`;
  const number = amount === '' ? NONE : html` <span class="plain">${unparted(amount)}</span>`;
  return html`<li><div class="line"><span${strong ? html` class="strong"` : NONE}>${label}:${number}</span>${words === '' ? NONE : html` <span class="why">${unparted(words)}</span>`}</div>${list}</li>
`;
}
