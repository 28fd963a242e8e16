const { getSaveContent } = wp.blocks;
const { useSelect } = wp.data;
const { useEffect, useMemo, useRef, useState } = wp.element;
const { __ } = wp.i18n;
const site = window.bedsideSite;
const PAUSE_MS = 300;

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

/** The page around the widget: only the plugin’s own scripts run in it, and nothing is fetched. */
function pageOf(styles) {
  const library = new URL(site.library, location.href).href;
  const policy = `script-src ${library}; connect-src ${library}; object-src 'none'; form-action 'none'`;
  const css = styles
    .map((each) => each.css ?? '')
    .join('\n')
    .replace(/<\/(?=style)/gi, '<\\/');
  return `<!doctype html><html lang="${escape(site.language)}" dir="${site.direction}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<base target="_blank"><title>${escape(__('Preview', 'bedside'))}</title>
<style>${css}</style>
<style>body{margin:0!important;padding:12px!important;height:auto!important;min-height:0!important}${site.accent ? `:root{--bedside-accent:${site.accent}}` : ''}</style>
<script src="${escape(library)}embed.js" defer></script></head><body><main></main></body></html>`;
}

/** The block’s HTML as nodes, without what would keep something on the editor’s own device. */
function contentOf(name, attributes, blocks) {
  const parsed = new DOMParser().parseFromString(
    getSaveContent(name, attributes, blocks),
    'text/html',
  );
  const container = parsed.body.firstElementChild;
  for (const each of [container, ...container.querySelectorAll('div[class*="bedside-"]')])
    each.setAttribute('data-keep', 'none');
  if (name === 'bedside/questions' && site.listPage && !container.hasAttribute('data-list'))
    container.setAttribute('data-list', site.listPage);
  for (const script of container.querySelectorAll('script')) script.remove();
  const comments = parsed.createNodeIterator(container, NodeFilter.SHOW_COMMENT);
  for (let each; (each = comments.nextNode());) each.remove();
  return container;
}

/** The widget itself, in a frame below the editable words, with the theme’s styles. */
export function Preview({ name, attributes, blocks, shown, onProblems }) {
  const frame = useRef(null);
  const [ready, setReady] = useState(false);
  const [height, setHeight] = useState(120);
  const styles = useSelect((select) => select('core/block-editor').getSettings().styles, []);
  const page = useMemo(() => pageOf(styles ?? []), [styles]);

  useEffect(() => {
    const content = ready && frame.current?.contentDocument;
    if (!content) return undefined;
    const timer = setTimeout(() => {
      onProblems([]);
      content
        .querySelector('main')
        .replaceChildren(content.adoptNode(contentOf(name, attributes, blocks)));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [ready, name, attributes, blocks]);

  function loaded() {
    const content = frame.current.contentDocument;
    const { ResizeObserver } = frame.current.contentWindow;
    content.addEventListener('bedside-error', ({ detail }) => onProblems(detail.problems));
    // A link in a preview leads nowhere: the author would lose the page.
    content.addEventListener('click', (event) => {
      if (event.composedPath().some((node) => node.localName === 'a')) event.preventDefault();
    });
    new ResizeObserver(() =>
      setHeight(Math.ceil(content.body.getBoundingClientRect().height) + 2),
    ).observe(content.body);
    setReady(true);
  }

  return (
    <div className="bedside-block__preview" hidden={!shown}>
      <p className="bedside-block__caption">{__('As readers see it', 'bedside')}</p>
      <iframe
        ref={frame}
        title={__('Preview of the block, as readers see it', 'bedside')}
        srcDoc={page}
        onLoad={loaded}
        style={{ height }}
      />
    </div>
  );
}
