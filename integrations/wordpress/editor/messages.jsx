const { Notice } = wp.components;
const { __ } = wp.i18n;

/** What was not understood, beside the block that it is about. */
export function Messages({ problems }) {
  if (!problems.length) return null;
  return (
    <Notice status="error" isDismissible={false} politeness="polite">
      <p>{__('Readers see the plain text of this block until this is mended:', 'bedside')}</p>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
