/** The definition that is open on this page, and the one that was as the pointer went down. */
interface OpenPopover {
  /** There is never more than one. */
  current?: object | undefined;
  /** Pressing its word again closes it; the browser does so before the click arrives. */
  pressed?: object | undefined;
}

export const openPopover: OpenPopover = {};
