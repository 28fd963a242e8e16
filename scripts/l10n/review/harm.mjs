/**
 * What a wrong word would do to a reader, worst first. A message belongs to the first group that names
 * it; a pattern is an id, or its beginning and a star.
 */
export const groups = [
  {
    name: 'Health: what is right, what is clear, when and where',
    why: 'A mistake here tells a patient something false about their answer, their visit or their care.',
    ids: [
      ...['quiz.yes', 'quiz.not-quite', 'quiz.more', 'quiz.this', 'quiz.answer', 'quiz.answer-is'],
      ...['quiz.state-*', 'quiz.clear-points.*', 'quiz.talk-over.*', 'quiz.counts', 'quiz.retry-*'],
      ...['quiz.choose-*', 'quiz.points', 'quiz.order-how', 'quiz.unsure*', 'quiz.hint'],
      ...['quiz.disclaimer', 'quiz.paper-*', 'common.reviewed'],
      ...['list.appointment', 'list.visit*', 'list.wrong-day', 'list.no-day', 'list.reminder'],
      ...['list.first', 'list.three', 'list.asked', 'list.next*', 'list.put-away'],
      ...['checklist.ready', 'glossary.in-other-words'],
    ],
  },
  {
    name: 'Privacy and loss: what is kept, sent, deleted',
    why: 'A mistake here lets a patient lose what they wrote, or show it to others.',
    ids: [
      ...['common.kept-*', 'common.not-*', 'common.delete-everything', 'common.evicts'],
      ...['common.finish', 'common.framed', 'common.full', 'common.leaving', 'common.longer'],
      ...['common.refused', 'common.shared', 'common.still-here', 'common.sure', 'common.until'],
      ...['common.undo', 'common.damaged', 'common.cancel', 'common.copied', 'quiz.kept*'],
      ...['quiz.clear', 'quiz.cleared', 'quiz.own-how', 'quiz.not-added', 'checklist.reset'],
      ...['checklist.cleared', 'list.clear', 'list.delete', 'list.sure.*', 'list.locked'],
      ...['list.remove', 'list.removed', 'list.offered*', 'list.leave-out', 'list.code-about'],
      ...['list.mail-long', 'list.share', 'list.phone', 'list.past'],
    ],
  },
  {
    name: 'Finding one’s way: buttons, labels, counts',
    why: 'A mistake here confuses, but the reader can try again.',
    ids: ['*'],
  },
];

const matches = (pattern, id) =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern;

/** The group of a message: 0 is the one where a mistake does most harm. */
export const harmOf = (id) => groups.findIndex(({ ids }) => ids.some((one) => matches(one, id)));

/** Patterns that name none of these messages: left over from one that is gone. */
export const idlePatterns = (ids) =>
  groups.flatMap((group) => group.ids).filter((one) => !ids.some((id) => matches(one, id)));
