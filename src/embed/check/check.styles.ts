/** The author’s view. Colours of its own: it must be seen on every page. */
export const styles = `
:host { all: initial; position: absolute; inset-block-start: 0; inset-inline-start: 0; font: 14px/1.45 system-ui, sans-serif; color: #1a1a1a; }
.box { position: absolute; box-sizing: border-box; outline: 2px dashed #1f6f78; outline-offset: 4px; pointer-events: none; z-index: 2147483000; }
.box[hidden] { display: none; }
.wrong { outline-color: #a4262c; }
.box span { position: absolute; left: -4px; padding: 1px 8px; background: #1f6f78; color: #fff; font-size: 12px; white-space: nowrap; }
.wrong span { background: #a4262c; }
.begin { bottom: 100%; }
.end { top: 100%; }
.panel { position: fixed; right: 12px; bottom: 12px; z-index: 2147483001; width: min(26rem, calc(100vw - 24px)); max-height: 60vh; overflow: auto; background: #fff; border: 2px solid #1f6f78; }
summary { padding: 8px 12px; font-weight: 600; cursor: pointer; }
details > p, ol { margin: 0 12px 8px; }
ol { padding-inline-start: 1.5em; }
li { margin-block-end: 8px; }
li p { margin: 0; }
button { font: inherit; font-weight: 600; padding: 0; border: 0; background: none; color: #14545b; text-decoration: underline; cursor: pointer; min-height: 24px; }
.problem { color: #8f1f24; font-weight: 600; }
:focus-visible { outline: 2px solid #14545b; outline-offset: 2px; }
@media print { :host { display: none; } }
`;
