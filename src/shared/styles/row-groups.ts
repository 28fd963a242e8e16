import { css } from 'lit';

/** Boxes of a long list: out of sight they cost nothing; where focus would be cut off at their edge they are drawn. */
export const rowGroupStyles = css`
  @supports (overflow-clip-margin: 1px) {
    @media screen {
      .row-group {
        content-visibility: auto;
        contain-intrinsic-size: auto 40em;
        overflow-clip-margin: 0.4em;
      }
    }
  }
`;
