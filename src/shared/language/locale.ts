/** Languages that share written Chinese; those in the inner group are mostly in traditional script. */
const chinese = /^(zh-)?(cmn|wuu|hsn|gan|(yue|hak|nan))(?![a-z\d])/i;

/** A language tag as an object, also when written `es_MX`; undefined for what is no tag at all. */
export function locale(tag: string): Intl.Locale | undefined {
  try {
    const spoken = tag.replace(/_/g, '-');
    const parsed = new Intl.Locale(spoken.replace(chinese, 'zh'));
    return chinese.exec(spoken)?.[3] && !parsed.script && !parsed.region
      ? new Intl.Locale(parsed, { script: 'Hant' })
      : parsed;
  } catch {
    return undefined;
  }
}
