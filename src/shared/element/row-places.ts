import type { LitElement } from 'lit';
import { itemAt, type ListModel } from '../content/item-list.js';
import type { Places } from './address.js';
import type { LongController } from './long-controller.js';

/** The rows of a list as places of addresses. */
export const rowPlaces = (
  host: LitElement,
  rows: string,
  long: LongController,
  model: () => ListModel | undefined,
): Places => ({
  ready: () => !!model() && long.isWhole,
  find: (id, place, atLoad) =>
    (atLoad && long.isLate) || host.renderRoot.querySelectorAll(rows)[itemAt(model()!, id, place)],
});
