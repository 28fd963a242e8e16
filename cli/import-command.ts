import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isExport, importExport } from './formats/wordpress.js';
import { importFile } from './import.js';
import { readInput, Refused } from './input.js';
import { toHtml } from './output/html.js';
import { contentOf, toJson } from './output/json.js';
import { toMarker } from './output/marker.js';
import { count, remark } from './terminal.js';
import { merged, sizeOf, type Family, type Found, type Widget } from './widgets.js';

interface Options {
  to: 'json' | 'html' | 'marker';
  as: Family | undefined;
  out: string | undefined;
}

export const reason = (error: unknown): string => {
  if (error instanceof Refused) return error.message;
  if (error instanceof RangeError) return 'it is nested too deep, or too large, to be read.';
  return `it could not be read: ${(error as Error).message}`;
};

const read = (file: string, as: Family | undefined): Promise<Found> | Found =>
  isExport(file) ? importExport(file) : importFile(file, readInput(file), as);

/** `bedside import`: 0 all carried over, 1 something was not, 2 an input could not be read. */
export async function runImport(files: string[], { to, as, out }: Options): Promise<number> {
  const widgets: Widget[] = [];
  let left = 0;
  let unread = 0;
  const leave = (from: string, what: string) => {
    left++;
    remark(`${from}: not carried over: ${what}`);
  };
  for (const file of files) {
    try {
      const found = await read(file, as);
      widgets.push(...found.widgets);
      for (const item of found.left) leave(file, item);
      for (const note of found.notes) remark(`${file}: note: ${note}`);
    } catch (error) {
      unread++;
      remark(`${file}: ${reason(error)}`);
    }
  }
  const from = files.length > 1 ? `${files.length} files` : files[0]!;
  const chosen = choose(merged(widgets).filter(sizeOf), to, as, (what) => leave(from, what));
  if (chosen.length) {
    try {
      const tell = (place: string, lost: string) => leave(from, `${place}: ${lost}`);
      const text = written(chosen, to, tell);
      if (out) writeFileSync(out, text);
      else process.stdout.write(text);
    } catch (error) {
      remark(
        `${out ? basename(out) : 'standard output'}: it could not be written: ${(error as Error).message}`,
      );
      return 2;
    }
  }
  const carried = chosen.map((widget) => counted(widget)).join(', ');
  remark(
    `${carried || 'Nothing'} carried over, ${count(left, 'item')} not` +
      (unread ? `; ${count(unread, 'file')} could not be read.` : '.'),
  );
  return unread ? 2 : left || !chosen.length ? 1 : 0;
}

const units: Record<Family, [string, string?]> = {
  quiz: ['question'],
  faq: ['question'],
  checklist: ['item'],
  questions: ['question'],
  glossary: ['entry', 'entries'],
};
const counted = (widget: Widget) => count(sizeOf(widget), ...units[widget.family]);

/** JSON holds one widget: where files gave several, the largest is written and the others are named. */
function choose(
  widgets: Widget[],
  to: Options['to'],
  as: Family | undefined,
  leave: (what: string) => void,
): Widget[] {
  const fitting = as ? widgets.filter(({ family }) => family === as) : widgets;
  const sorted = [...fitting].sort((a, b) => sizeOf(b) - sizeOf(a));
  const kept = to === 'json' ? sorted.slice(0, 1) : fitting;
  for (const widget of widgets)
    if (!kept.includes(widget))
      leave(`a ${widget.family} with ${counted(widget)}; ask for it with --as ${widget.family}`);
  return kept;
}

function written(
  widgets: Widget[],
  to: Options['to'],
  tell: (place: string, lost: string) => void,
) {
  if (to === 'json') return toJson(contentOf(widgets[0]!, tell));
  return widgets.map((widget) => (to === 'html' ? toHtml : toMarker)(widget, tell)).join('\n');
}
