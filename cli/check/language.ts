/** Small words that are common in one language and not words of the others. */
const small: Record<string, RegExp> = {
  en: /^(the|and|you|your|is|of|to|it|are|for|with|that|what|this|have|not|can|will|they|which|when|how|who|or|if|only|every|very|my|in|or|most|more|there|be|by)$/,
  es: /^(el|los|las|y|usted|su|sus|es|del|con|una|para|qué|cómo|lo|por|al|más|está|puede|después|antes|cuándo|muy|cada|le|se)$/,
  fr: /^(le|les|et|vous|votre|vos|est|des|du|avec|une|pour|dans|que|qui|pas|sur|au|quand|être|avez|ce|il|elle|plus)$/,
  de: /^(der|die|das|und|sie|ihr|ihre|ist|nicht|mit|ein|eine|einen|zu|den|dem|wie|wenn|für|auf|von|haben|werden|oder|bei)$/,
  it: /^(il|gli|della|del|di|è|con|una|per|che|non|sono|nel|dopo|prima|quando|cosa|suo|sua|può|lei|più|ogni|questo)$/,
  pt: /^(os|você|seu|sua|é|do|da|dos|das|com|uma|para|que|não|em|depois|antes|quando|como|são|ou|mais|pode|seus)$/,
};

/** The language of a text that does not say it, told by its small words; '' where that is not sure. */
export function guessedLanguage(lines: readonly string[]): string {
  const words =
    lines
      .join(' ')
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const [best, next] = Object.entries(small)
    .map(([lang, pattern]) => ({ lang, hits: words.filter((word) => pattern.test(word)).length }))
    .sort((a, b) => b.hits - a.hits);
  if (!best!.hits || best!.hits <= next!.hits * 1.3) return '';
  // Few words say little: the one language that they fit is taken.
  return words.length < 40 || best!.hits >= words.length * 0.04 ? best!.lang : '';
}

/** `wound-care.es.json` is Spanish. */
export const languageIn = (name: string): string | undefined =>
  /[._-]([a-z]{2,3}(?:-[A-Z]{2})?)\.json$/.exec(name)?.[1];
