import type { Say } from '../../shared/language/message.js';

type Msg = { msg: Say<string> };

/** A point that the reader has understood. */
export const clear = ({ msg }: Msg) =>
  msg('Clear', {
    id: 'quiz.state-clear',
    desc: 'State of a question: answered right, so the point is understood. [max 32]',
  });

/** A point that is not clear yet. */
export const toTalkOver = ({ msg }: Msg) =>
  msg('To talk over', {
    id: 'quiz.state-talk',
    desc: 'State of a question that is not clear yet: to talk over with the care team. [max 32]',
  });
