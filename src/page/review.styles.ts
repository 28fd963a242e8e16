import { css } from 'lit';

export const reviewStyles = css`
  [part='review'] {
    padding-block-end: 1em;
  }
  [part='facts'],
  [part='overdue'] {
    font-size: 0.9em;
    color: var(--_muted);
  }
  ::slotted(*) {
    margin-block: 0 !important;
  }
`;
