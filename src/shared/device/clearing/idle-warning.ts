import { html, nothing } from 'lit';
import type { LanguageController } from '../../language/language-controller.js';
import { touch } from './idle.js';
import type { DeviceStore } from '../device-store.js';

/** The warning before a shared computer clears itself. */
export const renderIdleWarning = ({ msg }: LanguageController, store: DeviceStore) =>
  store.idleWarning
    ? html`<p part="problem" role="alert">
        ${msg('Are you still there? What you saved here is deleted in one minute.', {
          id: 'common.leaving',
          desc: 'Warning on a shared computer after nine minutes without use.',
        })}
        <button part="button" type="button" @click=${() => touch(store)}>
          ${msg('I am still here', { id: 'common.still-here', desc: 'Button that stops the deletion. [max 24]' })}
        </button>
      </p>`
    : nothing;
