import { useEffect, useRef } from 'react';
import '../../src/bedside.js';

/** A live widget in a page of the docs. */
export function Sample() {
  const place = useRef(null);
  useEffect(() => {
    const faq = document.createElement('bedside-faq');
    for (const [tag, words] of [
      ['h2', 'Common questions'],
      ['h3', 'Will my doctor mind if I ask?'],
      ['p', 'Most doctors expect it. Many will help you find someone.'],
      ['h3', 'Do I have time for a second opinion?'],
      ['p', 'For most cancers, yes. A few need treatment at once: ask your doctor.'],
    ]) {
      const element = document.createElement(tag);
      element.textContent = words;
      faq.append(element);
    }
    place.current.replaceChildren(faq);
  }, []);
  return <div ref={place} />;
}
