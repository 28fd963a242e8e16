/**
 * Elements are compared by identity, and named in a failure. Chai hands the elements themselves to the
 * test runner, which writes out all that hangs on them: a failed comparison then ends in a timeout of
 * the whole file instead of a sentence.
 */
import { use } from 'chai';

const numbers = new WeakMap<Node, number>();
let last = 0;

/** A name that no other node of this page has. */
function named(node: Node): string {
  if (!numbers.has(node)) numbers.set(node, ++last);
  const words = node.textContent!.trim().replace(/\s+/g, ' ').slice(0, 60);
  return `${node.nodeName.toLowerCase()} ${numbers.get(node)} “${words}”`;
}

const plain = (value: unknown): unknown =>
  value instanceof Node ? named(value) : Array.isArray(value) ? value.map(plain) : value;

const holdsNodes = (value: unknown): boolean =>
  value instanceof Node || (Array.isArray(value) && value.some(holdsNodes));

use(({ Assertion }, { flag }) => {
  for (const method of ['equal', 'eql'])
    Assertion.overwriteMethod(
      method,
      (original: (...values: unknown[]) => void) =>
        function (this: object, expected: unknown, ...rest: unknown[]) {
          const actual = flag(this, 'object');
          const nodes = holdsNodes(actual) || holdsNodes(expected);
          if (nodes) flag(this, 'object', plain(actual));
          original.call(this, nodes ? plain(expected) : expected, ...rest);
          if (nodes) flag(this, 'object', actual);
        },
    );
});
