/** What hurts or asks: symptoms, and states of the body, in singular and plural. */
const symptom =
  '(?:pains?|aches?|fevers?|temperature|chills|nausea|vomiting|diarrh(?:o)?ea|constipation|coughs?|rash(?:es)?|itch(?:ing|es)?|swelling|swollen|bleeding|blood|bruis(?:es|ing)|dizziness|dizzy|headaches?|migraines?|cramps?|numbness|numb|tingling|weakness|tired(?:ness)?|fatigue|exhausted|sweats?|sweating|palpitations?|breathless(?:ness)?|shortness of breath|short of breath|trouble (?:breathing|sleeping|swallowing)|difficulty (?:breathing|sleeping|swallowing)|symptoms?|sore(?:s| throat)?|hurts?|burning|stiffness|discharge|pus|lumps?|allerg(?:y|ies|ic)|asthma|diabetes|cancer|high blood pressure|infections?|seizures?|depress(?:ed|ion)|anxi(?:ous|ety)|sad|hopeless|pregnant|sick|unwell|faint|heartburn|weight loss|loss of (?:appetite|weight)|appetite|blurred vision|red(?:ness)?|warm|hot|wheez(?:e|ing)|thirsty|confused|side effects)';
const you = '(?:you|your (?:child|baby|son|daughter|partner|mother|father|relative))';
const now =
  '(?:(?:now|currently|often|ever|still|already|also|recently|usually|today|sometimes|really|been|always) )*';

/** Clauses that only say under what condition: “if you have a fever”, “when you are in pain”. */
const conditions =
  /\b(?:if|when(?! (?:do|did|are|were|have|has|is|was|does)\b)|while|because|since|before|after|until|once|unless|although|in case|as soon as|so that|that|who|to)\b (?:you|your|he|she|they|it|someone|somebody|a|the|an|we|there|people)?\b[^,;?.!]*/gi;

const own: readonly RegExp[] = [
  // “Do you have a fever?”, “How often do you feel dizzy?”; not “do you have to”.
  RegExp(
    `\\b(?:do|did|does) ${you} ${now}(?:have|had|feel|felt|get|suffer(?: from)?|experience|notice|cough|wheeze|bleed|vomit|faint|bruise|take|smoke|drink|sleep)\\b(?! to\\b)(?:(?!\\b(?:need|have to|do first|look for|watch)\\b)[^?.!,]){0,45}?\\b${symptom}\\b`,
    'i',
  ),
  RegExp(
    `\\b(?:do|did|does) ${you} ${now}(?:cough|wheeze|bleed|vomit|faint|bruise easily|snore|itch|sweat|hurt|ache)\\b`,
    'i',
  ),
  RegExp(
    `\\b(?:do|did|does) ${you} ${now}(?:feel|felt)\\b(?! (?:sure|ready|safe with|that|the)\\b)`,
    'i',
  ),
  // “Have you had chest pain?”, “Have you been coughing?”
  RegExp(
    `\\b(?:have|has|had) ${you} ${now}(?:had|felt|noticed|experienced|lost|gained|seen|suffered|gotten|got|developed)\\b[^?.!,]{0,45}?\\b(?:${symptom}|weight)\\b`,
    'i',
  ),
  RegExp(
    `\\b(?:have|has|had) ${you} ${now}(?:coughing|bleeding|vomiting|feeling|sweating|sleeping badly|wheezing|itching|in pain|dizzy|sick|unwell|depressed|sad|tired|coughed|vomited|fainted|bled|fallen)\\b`,
    'i',
  ),
  // “Are you in pain?”, “Are you short of breath?”
  RegExp(
    `\\b(?:are|were|is|was) ${you} ${now}(?:in (?:any |a lot of |severe )?pain|feeling|having|bleeding|coughing|vomiting|sweating|itching|wheezing|experiencing|suffering|${symptom})\\b`,
    'i',
  ),
  // “Is your wound red?”, “Does your chest hurt?”
  RegExp(
    `\\b(?:is|are|was|were|has|have|does|do|did) your (?:(?!supposed|meant|allowed|expected|normal|need|needs)[\\w’'-]+ ){1,3}(?:now |still |often |ever |very |more |become |got |gotten |getting |feel |look )*(?:${symptom}|itchy?|ache|painful|tender|worse|burn|blocked|stiff)\\b`,
    'i',
  ),
  /\bwhere does (?:it|your \w+) hurt\b/i,
  /\bhow (?:bad|strong|severe|long|often|much) (?:is|was|are|has|have|does|do)\b[^?]{0,20}\byour (?:pain|cough|fever|symptoms?|headaches?|rash|wound hurt|breathing)\b/i,
  /\b(?:what|which) (?:are your|(?:of these )?(?:symptoms?|signs?|side effects|pains?)(?: of \w+)? (?:do|did|have) you (?:have|had|feel|felt|notice|noticed|get)\b(?! to\b))/i,
  /\bwhat are your (?:symptoms|complaints)\b/i,
  /\bhow (?:do|are|did) you feel(?:ing)?\b(?: (?:today|now|this|right|at the moment|since|in general|overall))?\s*\?/i,
  /\bhow long have you (?:had|been (?:in|ill|sick|unwell|feeling|coughing|tired|dizzy))\b/i,
  RegExp(
    `\\b(?:when|where|how) did (?:your|the|this) (?:\\w+ )?${symptom} (?:start|begin|first)\\b`,
    'i',
  ),
  /\b(?:rate|score|describe) your (?:\w+ )?(?:pain|symptoms?|mood|breathing)\b/i,
  /\bwhat is your (?:\w+ )?(?:temperature|blood pressure|weight|pain level|pain score|blood sugar)\b/i,
];

const ownSpanish: readonly RegExp[] = [
  /¿\s*(?:usted )?(?:tiene|tuvo|padece|sufre|nota|siente|se siente|está|presenta|le duelen?|te duele|tienes|sientes)(?: usted| de)?\b(?! que\b)[^?]{0,40}(?:dolor|fiebre|tos|náuseas|vómitos?|diarrea|mareo|mareada|mareado|sangr|hinchaz|erupción|picaz|escalofríos|síntoma|falta de aire|cansad|débil|debilidad|alergi|diabetes|asma|embarazada|enferm|triste|mal|hinchad|sed|ardor)/i,
  /¿\s*(?:le|te) duelen?\b/i,
  /¿\s*(?:ha|has|han) (?:tenido|sentido|notado|sufrido|vomitado|sangrado|tosido|perdido peso)\b/i,
  /¿\s*(?:cuáles son sus|qué) síntomas (?:tiene|ha)?/i,
  /¿\s*(?:cuánto tiempo lleva|desde cuándo) (?:con|tiene|siente|le duele)/i,
  /¿\s*(?:dónde|cuánto) le duele/i,
  /¿\s*cómo se siente(?: hoy| ahora)?\s*\?/i,
];

const language = (lang: string) => /^[a-z]+/i.exec(lang)?.[0].toLowerCase() ?? '';

/** Long texts are no questions, and patterns need not walk through them. */
const longest = 400;

/**
 * Whether a question asks readers about their own body, in English or Spanish. Silence in others. A quiz
 * teaches: such an answer would be personal, and nobody is there to act on it.
 */
export function asksAboutReader(question: string, lang: string): boolean {
  const text = question.slice(0, longest);
  // Its mark tells a Spanish question, whatever the page says.
  if (language(lang) === 'es' || text.includes('¿'))
    return ownSpanish.some((pattern) => pattern.test(text));
  if (language(lang) !== 'en') return false;
  const main = text.replace(/[’]/g, "'").replace(conditions, ' , ');
  return own.some((pattern) => pattern.test(main));
}

const negator =
  /\b(?:not|never|no one|nobody|nothing|none|neither|nowhere|cannot|\w+n't|hardly|rarely|nor)\b/gi;
const opposite =
  /\b(?:unlikely|unnecessary|untrue|uncommon|unusual|impossible|incorrect|improbable|unimportant|inadvisable|unacceptable|unreasonable|unwise|unaware|unable|unsafe|unhelpful|false|without|unless|except|lacks?|fails?|avoid|forbidden|refuse|stop)\b/gi;

/** Clauses of a sentence: what a comma or “and”, “but”, “if” … parts has negatives of its own. */
const clauses =
  /[,;:–—()?!.]|\b(?:and|but|or|if|when|because|so|that|who|while|before|until|after|since|as)\b/i;

/**
 * Whether one clause says “not” twice, so that readers must turn it around in their heads: “is not
 * unlikely”, “never do not”. A list without (“no sugar and no salt”) and an answer that begins with
 * “No,” are not meant, nor is “not … without” outside of a question. English; in Spanish two negatives
 * are grammar, so only those that are not.
 */
export function hasTwoNegatives(text: string, lang: string): boolean {
  const line = text.slice(0, longest).replace(/[’]/g, "'");
  if (language(lang) === 'es')
    return /\b(?:no|nunca)\b[^,.;?¿]{0,20}\b(?:imposible|improbable|innecesari[oa]|infrecuente|incorrect[oa]|desaconsejable)\b|\bno\b[^,.;?]{0,12}\bno\b/i.test(
      line,
    );
  if (language(lang) !== 'en') return false;
  const asks = /\?\s*$/.test(line);
  return line
    .replace(/^\s*no\b[\s,.:;]+/i, '')
    .split(clauses)
    .some((clause) => {
      const negators = [...clause.matchAll(negator)].map(({ 0: word, index }) => ({
        word: word.toLowerCase(),
        index,
      }));
      const nouns = [
        ...clause.matchAll(/\bno (?!longer\b|more\b|matter\b|later\b|problem\b|one\b)\w+/gi),
      ];
      const opposites = [...clause.matchAll(opposite)].map(({ 0: word, index }) => ({
        word: word.toLowerCase(),
        index,
      }));
      if (
        negators.length + nouns.length > 1 &&
        negators.length > 0 &&
        !negators.every(({ word }) => word === 'nor')
      )
        return true;
      const first = negators[0] ?? (nouns[0] && { word: 'no', index: nouns[0].index });
      if (!first) return false;
      return opposites.some(({ word, index }) => {
        if (index < first.index) return false;
        if (/^(?:without|unless|except)$/.test(word)) return asks;
        if (/^(?:stop|avoid|refuse|fails?|lacks?|forbidden)$/.test(word))
          return (
            index - first.index < 40 && /^(?:avoid|fails?|lacks?|forbidden|refuse)$/.test(word)
          );
        // “not safe or unsafe” stands further away.
        return index - first.index < 30;
      });
    });
}

/** Whether a question asks for what is not so: “Which of these is NOT a sign?” English only. */
export const asksForWhatIsNot = (question: string, lang: string): boolean =>
  language(lang) === 'en' &&
  (/\b(?:NOT|EXCEPT|NEVER)\b/.test(question) ||
    /^\W*which\b[^?]{0,60}\b(?:is|are|was|were|does|do|should|would)(?:n['’]t| not)\b/i.test(
      question,
    ) ||
    /\b(?:all of (?:these|the following)|which)\b[^?]{0,60}\bexcept\b/i.test(question));
