import { css } from 'lit';

/**
 * One chevron for everything that opens below its button: down while it is closed, up while it is open. A border cut to
 * shape: forced colours keep it, and no box is turned but that of what is open; each turned one would be a layer.
 */
export const chevron = css`
  button[aria-expanded]::after,
  summary::after {
    content: '';
    inline-size: 0.8em;
    border-block-start: 0.5em solid;
    clip-path: polygon(0 20%, 13% 0, 50% 60%, 87% 0, 100% 20%, 50% 100%);
  }
  button[aria-expanded='true']::after,
  [open] > summary::after {
    scale: 1 -1;
  }
  summary {
    display: flex;
    align-items: center;
    gap: 0.5em;
    inline-size: fit-content;
    min-block-size: max(2.75em, 44px);
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
`;
