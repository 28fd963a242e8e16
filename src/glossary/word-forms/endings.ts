/**
 * How words end, language by language: an ending in running text, and what the same word has in a
 * list instead. Only what is regular: a rule that is right nine times in ten would put a wrong
 * definition under every tenth word. Irregular forms are for the author's aliases. Each language has a
 * file in `languages/`, fetched where text in that language is linked (`language-data.ts`).
 */
export interface Endings {
  /**
   * Rules for running text. `ies:y` reads “y instead of ies”, `a,b:c,d` “c or d instead of a or b”, `~` is
   * nothing, `[^su]s` an s that stands after neither s nor u, `*` the ending of an adjective, which meets
   * only itself.
   */
  readonly running?: string;
  /**
   * The same for an entry that names several (“lymph nodes”), so that one of them is found. Fewer, because
   * most words of a list that end so are no plurals.
   */
  readonly listed?: string;
  /** What is written onto a word in running text: conjunctions, prepositions, articles. */
  readonly prefixes?: readonly string[];
  /** What of a word is written in two ways, in one of them. */
  readonly fold?: (word: string) => string;
  /** Whether an ending may stand at a word. */
  readonly fits?: (word: string, ending: string) => boolean;
  /** What else a stem may be without its ending: a letter is lost, or another one. */
  readonly stems?: (stem: string, ending: string) => readonly string[];
  /** Words that people write in capitals for emphasis, so that no abbreviation is known by them. */
  readonly emphasised?: string;
  /** Small words that every text is full of, spelled like the name of something else. */
  readonly small?: string;
  /** What is counted in Roman numbers that stand behind it (“stage IV”), in small letters. */
  readonly counted?: string;
}

/** What is here so far. */
const learnt = new Map<string, Endings>();

/** Uses the endings of a language from now on. */
export function learn(lang: string, endings: Endings): void {
  learnt.set(lang, endings);
}

/** Whether a language's endings are here: until then a word meets only itself. */
export const isLearnt = (lang: string): boolean => learnt.has(lang);

export const prefixesOf = (lang: string): readonly string[] => learnt.get(lang)?.prefixes ?? [];

const none: Endings = {};

/** How words of a language change where an ending is put on, and what of them is written in two ways. */
export const changesOf = (lang: string): Pick<Endings, 'fits' | 'fold' | 'stems'> =>
  learnt.get(lang) ?? none;

const isOneOf =
  (list: 'counted' | 'emphasised' | 'small') =>
  (word: string, lang: string): boolean =>
    !!learnt.get(lang)?.[list]?.split(' ').includes(word.toLowerCase());

/** Whether a word counts in Roman numbers: “stage” is no part of a drip (IV). */
export const isCounted = isOneOf('counted');
/** Whether an abbreviation reads like a word of every day in capitals: ALL, IT, US. */
export const isEmphasised = isOneOf('emphasised');
/** Whether a name is nearly always another word in running text: Haitian “san” is blood, and “without”. */
export const isSmallWord = isOneOf('small');

/** Korean particles: what a noun carries in a sentence, one behind the other. */
export const particles =
  /(?:들)?(?:이?라[고는도]|이란|란|이?며|이고|인데?|이지만|이?므로|이나|이?야|입니다|이에요|예요|이었다|이다|였다|이?든지?|은|는|이|가|을|를|의|에|에서|에게|에게서|한테|께서?|으로|로|으로서|로서|으로써|로써|으로부터|로부터|와|과|하고|도|만|만큼|까지|부터|보다|처럼|마다|마저|조차|밖에|대로|뿐|이?나마)(?:은|는|도|만|의|이|가)?$|들$/;

/** One rule: this ending, not after these letters, may be one of those. */
export interface Rule {
  readonly ending: string;
  readonly notAfter: string;
  readonly others: readonly string[];
}

function read(table: string | undefined): Rule[] {
  return (table?.split(/\s+/) ?? []).flatMap((line) => {
    const [, notAfter = '', endings, others] = /^(?:\[\^(.*?)\])?(.+):(.+)$/.exec(line)!;
    return endings!.split(',').map((ending) => ({
      ...{ ending, notAfter },
      others: others!.split(',').map((other) => other.replace('~', '')),
    }));
  });
}

const known = new Map<string, readonly Rule[]>();

/** The rules for a word of running text, or for one of an entry. */
export function rulesFor(lang: string, isRunning: boolean): readonly Rule[] {
  const endings = learnt.get(lang);
  if (!endings) return [];
  const key = `${lang} ${isRunning}`;
  let rules = known.get(key);
  if (!rules) known.set(key, (rules = read(isRunning ? endings.running : endings.listed)));
  return rules;
}

/** Of each language, and of running text or lists, by the last letter of the ending. */
const byLetter = new Map<string, Map<string, Rule[]>>();
const noRules: readonly Rule[] = [];

/** Those of the rules whose endings end as the word does: of a hundred only a few are worth trying. */
export function rulesAt(word: string, lang: string, isRunning: boolean): readonly Rule[] {
  const key = isRunning ? lang : `${lang} `;
  let letters = byLetter.get(key);
  if (!letters) {
    letters = new Map<string, Rule[]>();
    for (const rule of rulesFor(lang, isRunning)) {
      const last = rule.ending.at(-1)!;
      const some = letters.get(last);
      if (some) some.push(rule);
      else letters.set(last, [rule]);
    }
    if (isLearnt(lang)) byLetter.set(key, letters);
  }
  return letters.get(word.at(-1)!) ?? noRules;
}
