import { families } from './families.js';

const { CheckboxControl, PanelBody, SelectControl, TextControl, ToggleControl } = wp.components;
const { __ } = wp.i18n;
const site = window.bedsideSite;

/** New sizes are the only ones in later WordPress; asking for them early avoids a notice there. */
const common = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

/** Some of a few, as their names with spaces between; all of them unless set. The last one stays ticked. */
function Several({ setting: { label, options }, value, change }) {
  const all = options.map((option) => option.value);
  const chosen = value ? value.split(/\s+/) : all;
  return (
    <fieldset>
      <legend className="components-base-control__label">{label}</legend>
      {options.map((option) => {
        const on = chosen.includes(option.value);
        return (
          <CheckboxControl
            __nextHasNoMarginBottom
            key={option.value}
            label={option.label}
            checked={on}
            disabled={on && chosen.length === 1}
            onChange={() => {
              const next = all.filter((each) => chosen.includes(each) !== (each === option.value));
              change(next.length < all.length && next.join(' '));
            }}
          />
        );
      })}
    </fieldset>
  );
}

function Setting({ setting, value, set }) {
  const { attribute, type, label, help, options } = setting;
  const change = (next) => set({ [attribute]: next || undefined });
  if (type === 'switch')
    return (
      <ToggleControl
        __nextHasNoMarginBottom
        label={label}
        help={help}
        checked={!!value}
        onChange={(on) => set({ [attribute]: on })}
      />
    );
  if (type === 'choice-of-selector')
    return (
      <>
        <ToggleControl
          __nextHasNoMarginBottom
          label={label}
          checked={!!value}
          onChange={(on) => change(on && setting.value)}
        />
        {value && (
          <TextControl
            {...common}
            label={__('Where: a CSS selector', 'bedside')}
            value={value}
            onChange={change}
          />
        )}
      </>
    );
  if (type === 'several') return <Several setting={setting} value={value} change={change} />;
  if (type === 'text')
    return (
      <TextControl {...common} label={label} help={help} value={value ?? ''} onChange={change} />
    );
  const choices =
    type === 'language' ? [{ value: '', label: setting.none }, ...site.languages] : options;
  return (
    <SelectControl
      {...common}
      label={label}
      help={help}
      value={value ?? ''}
      options={choices}
      onChange={change}
    />
  );
}

/** The side panel. */
export function Settings({ family, attributes, setAttributes }) {
  const all = [
    ...families[family].settings,
    {
      attribute: 'lang',
      type: 'language',
      label: __('Language of this block', 'bedside'),
      none: __('As the page', 'bedside'),
    },
    {
      attribute: 'reviewed',
      type: 'text',
      label: __('Last medical review', 'bedside'),
      help: __('A date like 2026-03-31. Shown to readers.', 'bedside'),
    },
  ];
  return (
    <PanelBody title={__('Settings', 'bedside')}>
      {all.map((setting) => (
        <Setting
          key={setting.attribute}
          setting={setting}
          value={attributes[setting.attribute]}
          set={setAttributes}
        />
      ))}
    </PanelBody>
  );
}
