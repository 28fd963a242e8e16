const { __ } = wp.i18n;

const onDevice = __('On this device, until deleted', 'bedside');
const inSession = { value: 'session', label: __('Until the window is closed', 'bedside') };
const notAtAll = __('Not at all', 'bedside');
const keep = (...options) => ({
  attribute: 'keep',
  label: __('Remember on the reader’s device', 'bedside'),
  options,
});

/** The setting `keep` of what is remembered unless an author says otherwise. */
export const kept = keep({ value: '', label: onDevice }, inSession, {
  value: 'none',
  label: notAtAll,
});

/** The setting `keep` of what is not. */
export const notKept = keep({ value: '', label: notAtAll }, inSession, {
  value: 'device',
  label: onDevice,
});
