/**
 * Opens closed `<details>` while the page is printed, in browsers that cannot show them by styles
 * (Firefox before 143, Safari before 18.4), nested ones too. What a reader closed is closed again afterwards.
 */
export function openOnPaper(host: Element): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    if (!host.isConnected || host.getAttribute('print') === 'open') return;
    opened = [...host.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
