'use client';
import { useEffect, useRef, useState } from 'react';

/** The questions are rendered on the server; the widget comes with the effect, in the browser only. */
export function Faq({ children }) {
  const element = useRef(null);
  const [heard, setHeard] = useState('nothing');
  const [single, setSingle] = useState(true);
  useEffect(() => {
    import('bedside');
    const { current } = element;
    const hear = ({ detail }) => setHeard(`${detail.id} ${detail.open}`);
    current.addEventListener('bedside-toggle', hear);
    return () => current.removeEventListener('bedside-toggle', hear);
  }, []);
  return (
    <>
      <bedside-faq ref={element} single={single}>
        {children}
      </bedside-faq>
      <button id="change" onClick={() => setSingle(!single)}>
        One at a time: {single ? 'yes' : 'no'}
      </button>
      <output>{heard}</output>
    </>
  );
}
