/** What assistive technology is given: the accessibility tree of the page in Chromium, in reading order. */
import { executeServerCommand } from '@web/test-runner-commands';

export interface TreeNode {
  role: string;
  name: string;
  description: string;
  /** How many nodes of the tree are around it. */
  depth: number;
  expanded?: boolean;
  focused?: boolean;
}

export async function tree(): Promise<TreeNode[]> {
  const nodes = await executeServerCommand<TreeNode[], undefined>('accessibility-tree');
  // A page of tests is never empty: an empty tree would make every "is not there" true.
  if (!nodes?.some(({ role }) => role === 'RootWebArea')) throw new Error('no accessibility tree');
  return nodes;
}

/** The nodes as lines: `button “Close all” — description`; text alone as its words. */
export const told = (nodes: readonly TreeNode[]): string[] =>
  nodes
    .filter(({ role }) => !/^(InlineTextBox|RootWebArea)$/.test(role))
    .map(({ role, name, description }) =>
      [role === 'StaticText' ? name : `${role} “${name}”`, description].filter(Boolean).join(' — '),
    );

/** The node that has the focus, past the page itself. */
export const focusedNode = (nodes: readonly TreeNode[]): TreeNode | undefined =>
  nodes.filter(({ role, focused }) => focused && role !== 'RootWebArea').at(-1);

export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const places: HTMLElement[] = [];

/** Puts HTML on the page, parsed by the browser. */
export function write(html: string): HTMLElement {
  const main = document.createElement('main');
  main.append(document.createRange().createContextualFragment(html));
  document.body.append(main);
  places.push(main);
  return main;
}

export function clear(): void {
  for (const place of places.splice(0)) place.remove();
}

export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
