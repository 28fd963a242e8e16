import { css } from 'lit';

export const printStyles = css`
  [part='print'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
  }
  [part='choice'] {
    flex-basis: 100%;
  }
  summary {
    inline-size: fit-content;
    min-block-size: max(2.25em, 24px);
    align-content: center;
    cursor: pointer;
  }
  [part='option'] {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-block-size: max(2.25em, 24px);
  }
  @media (pointer: coarse) {
    summary,
    [part='option'] {
      min-block-size: 44px;
    }
  }
  @media print {
    [part='print'] {
      display: none !important;
    }
  }
`;
