// Runs in the page that pictures are taken of: finds messages, and presses one control after the other.
(() => {
  const escape = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const attributes = ['aria-label', 'placeholder', 'title'];
  /** Controls that end something: worked when nothing else is left. */
  const last =
    /\b(delete|clear|remove|finish|cancel|close|put-away|offered-look|leave-out|reset|retry|visit-delete)\b/;
  let patterns = [];
  const pressed = new Set();

  function* elements(root) {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }
  const isolates = /[\u2066-\u2069]/g;
  const ownText = (element) =>
    [...element.childNodes]
      .filter((node) => node.nodeType === 3)
      .map((node) => node.nodeValue)
      .join('');
  /** What an element says, with the values that stand in elements of their own, and without. */
  const said = (element) =>
    [
      ownText(element),
      element.childElementCount < 4 ? element.textContent : '',
      ...attributes.map((name) => element.getAttribute(name) ?? ''),
    ]
      .map((text) => text.replace(isolates, '').replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  const seen = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return (
      width > 4 &&
      height > 4 &&
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    );
  };

  globalThis.bedsidePictures = {
    /** @param {[id: string, text: string][]} texts */
    begin(texts) {
      patterns = texts.map(([id, text]) => [
        id,
        new RegExp(
          `^${text
            .split(/\{\d+\}/)
            .map(escape)
            .join('[^]+?')}$`,
          'u',
        ),
      ]);
    },

    /** Messages that are to be seen now and are not `known`: `[id, x, y, width, height]`, in px of the page. */
    found(known) {
      const result = [];
      const done = new Set(known);
      for (const element of elements(document)) {
        if (element.getRootNode() === document && !element.shadowRoot) continue;
        const texts = said(element);
        if (!texts.length || !seen(element)) continue;
        for (const [id, test] of patterns) {
          if (done.has(id) || !texts.some((text) => test.test(text))) continue;
          done.add(id);
          const { x, y, width, height } = element.getBoundingClientRect();
          result.push([id, x + scrollX, y + scrollY, width, height]);
        }
      }
      return result;
    },

    /** Works the next control that was not worked before; false when there is none left. */
    next() {
      const all = [...elements(document)];
      const modal = all.findLast((element) =>
        element.matches('dialog:modal, [popover]:popover-open'),
      );
      const inside = modal ? [...elements(modal)] : [];
      const workable = (element) =>
        element.matches('button, input, textarea, select, summary, [role=button]') &&
        !element.matches(':disabled') &&
        element.checkVisibility() &&
        !pressed.has(keyOf(element));
      const ends = (element) =>
        patterns.some(
          ([id, test]) => last.test(id) && said(element).some((text) => test.test(text)),
        );
      const control = (list) => {
        const open = list.filter(workable);
        return open.find((element) => !ends(element)) ?? open[0];
      };
      const keyOf = (element) => {
        const host = element.getRootNode().host?.localName ?? '';
        const name = element.labels?.[0]?.textContent ?? said(element)[0] ?? element.type;
        return `${host} ${element.localName} ${(name ?? '').trim()}`;
      };
      const element = control(inside) ?? (modal ? undefined : control(all));
      if (!element) {
        if (!modal) return false;
        if (modal.localName === 'dialog') modal.close();
        else modal.hidePopover();
        return true;
      }
      pressed.add(keyOf(element));
      if (element.matches('input[type=date]')) element.value = '2027-03-03';
      else if (element.matches('input[type=time]')) element.value = '14:30';
      else if (element.matches('input:not([type=radio], [type=checkbox]), textarea'))
        element.value = 'Xyz';
      else {
        element.click();
        return true;
      }
      element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
      element.form?.requestSubmit?.();
      return true;
    },
  };
})();
