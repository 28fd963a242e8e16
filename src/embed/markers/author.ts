/** What an author wrote. */
export const headings = 'h1,h2,h3,h4,h5,h6';

/** What a node says; comments say nothing. */
export const words = (node: Node) => (node.nodeType === 8 ? '' : node.textContent!.trim());
