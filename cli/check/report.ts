import { relative } from 'node:path';
import { oneLine } from '../terminal.js';
import { rules, type Advice, type Rule } from './advice.js';

export type Format = 'text' | 'json' | 'github' | 'sarif';

/** Writes advice as it is found, or at the end where the format is one document. */
export interface Report {
  add(file: string, advice: readonly Advice[]): void;
  end(): void;
}

/** Values in a workflow command: signs that would end them are written as `%`-signs. */
const value = (text: string) =>
  oneLine(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A file as forges name it: from the folder that the command runs in. */
const path = (file: string) => {
  const near = relative(process.cwd(), file);
  return (near && !near.startsWith('..') ? near : file).replaceAll('\\', '/');
};

export function reportAs(format: Format, write: (text: string) => void): Report {
  if (format === 'text')
    return {
      add: (file, found) => {
        for (const { place, line, advice } of found) {
          const where = place === 'page' && line ? `line ${line}` : place;
          write(`${oneLine(`${file}:${where}: ${advice}`)}\n`);
        }
      },
      end: () => {},
    };
  if (format === 'github')
    return {
      add: (file, found) => {
        for (const { place, line, advice, rule } of found) {
          const level = rules[rule][0] === 'note' ? 'notice' : rules[rule][0];
          const at = `file=${value(path(file))}${line ? `,line=${line}` : ''},title=${value(`bedside ${rule}`)}`;
          write(`::${level} ${at}::${oneLine(`${place}: ${advice}`).replaceAll('%', '%25')}\n`);
        }
      },
      end: () => {},
    };
  const all: (Advice & { file: string })[] = [];
  return {
    add: (file, found) => void all.push(...found.map((each) => ({ file: path(file), ...each }))),
    end: () => write(`${JSON.stringify(format === 'json' ? json(all) : sarif(all), null, 2)}\n`),
  };
}

const json = (all: readonly (Advice & { file: string })[]) => ({
  advice: all.map(({ file, line, place, rule, advice }) => ({
    ...{
      file: oneLine(file),
      line: line || null,
      place: oneLine(place),
      rule,
      level: rules[rule][0],
    },
    advice: oneLine(advice),
  })),
});

/** SARIF 2.1.0, as code scanning of forges takes it. */
const sarif = (all: readonly (Advice & { file: string })[]) => ({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'bedside check',
          rules: (Object.keys(rules) as Rule[]).map((id) => ({
            id,
            shortDescription: { text: rules[id][1] },
            defaultConfiguration: { level: rules[id][0] },
          })),
        },
      },
      results: all.map(({ file, line, place, rule, advice }) => ({
        ruleId: rule,
        level: rules[rule][0],
        message: { text: oneLine(`${place}: ${advice}`) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
              region: { startLine: line || 1 },
            },
          },
        ],
      })),
    },
  ],
});
