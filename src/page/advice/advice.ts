/** What authors are told: pages without mistakes do not load it. */

/**
 * @param hasHeading Whether it begins with a heading.
 * @param hasNumber Whether a link in it calls somebody.
 * @param isFolded Whether it stands in something that can be closed.
 */
export const adviseHelp = (
  hasHeading: boolean,
  hasNumber: boolean,
  isFolded: boolean,
): string[] => [
  ...(hasHeading
    ? []
    : [
        'It begins with no heading. Put one above, such as “If you need help”, and one for each level.',
      ]),
  ...(hasNumber
    ? []
    : ['No number in it can be called. Make each number a link to “tel:” and the number.']),
  ...(isFolded
    ? [
        'It stands in something that readers can close. Put it outside: whom to call is always on show.',
      ]
    : []),
];
