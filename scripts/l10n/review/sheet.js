// The script of a review sheet: keeps answers in the page, and writes them to a file when asked.
const form = document.forms[0];
const { reviewer, role, show, saved, progress } = form.elements;
const language = document.body.dataset.language;
const messages = [...document.querySelectorAll('.message')];
const radios = (message) => [...message.querySelectorAll('input')];
const field = (message) => message.querySelector('textarea');
let unsaved = false;

const verdictOf = (message) => radios(message).find((radio) => radio.checked)?.value;
const values = (text) => (text.match(/\{\d+\}/g) ?? []).sort().join(' ');
const lengthOf = (text) => [...new Intl.Segmenter(language).segment(text)].length;

/** What the reviewer should look at again; the tools check the rest when the file comes back. */
function adviceFor({ dataset }, verdict, words) {
  if (verdict === 'better' && !words) return 'Write the better text here.';
  if (verdict === 'doubt' && !words) return 'Say in a few words what is wrong.';
  if (verdict !== 'better') return '';
  const wanted = values(dataset.values);
  if (wanted !== values(words))
    return wanted ? `Keep each of ${wanted} exactly once.` : 'There is no value in braces here.';
  const length = lengthOf(words);
  return dataset.max && length > Number(dataset.max)
    ? `${length} characters; there is room for ${dataset.max}.`
    : '';
}

function draw(message) {
  const verdict = verdictOf(message) ?? '';
  message.dataset.verdict = verdict;
  const told = message.querySelector('.told');
  const advice = adviceFor(message, verdict, field(message).value.trim());
  if (told.textContent !== advice) told.textContent = advice;
}

function count() {
  const done = messages.filter(verdictOf).length;
  progress.value = `${done} of ${messages.length} answered${unsaved ? ', not saved yet' : ''}`;
}

function filter() {
  for (const message of messages)
    message.hidden =
      (show.value === 'open' && Boolean(verdictOf(message))) ||
      (show.value === 'unsigned' && message.dataset.state === 'reviewed');
}

document.querySelector('main').addEventListener('input', ({ target }) => {
  const message = target.closest('.message');
  if (!message) return;
  if (target.localName === 'textarea' && target.value.trim()) {
    const verdict = verdictOf(message);
    if (!verdict || verdict === 'good')
      radios(message).find((radio) => radio.value === 'better').checked = true;
  }
  unsaved = true;
  draw(message);
  count();
});
// What the arrow keys choose on their way is no answer to jump away from: a click or a press of space is.
document.querySelector('main').addEventListener('click', ({ target, detail }) => {
  if (detail && target.matches('input[value="better"], input[value="doubt"]'))
    field(target.closest('.message')).focus();
});
show.addEventListener('change', filter);

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

function answers() {
  return Object.fromEntries(
    messages.filter(verdictOf).map((message) => {
      const { id, english, text } = message.dataset;
      const words = field(message).value.trim() || undefined;
      return [id, { verdict: verdictOf(message), words, english, text }];
    }),
  );
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const review = {
    bedside: 'review',
    language,
    reviewer: reviewer.value.trim(),
    role: role.value.trim(),
    date: today(),
    messages: answers(),
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(review, null, 2)]));
  link.download = `review-${language}-${review.date}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  unsaved = false;
  count();
});

/** Puts a saved file back; what was read in another version of the sheet is left open. */
function take(review) {
  if (review.bedside !== 'review' || review.language !== language)
    return `This file is not a review of ${language}.`;
  reviewer.value = review.reviewer;
  role.value = review.role;
  let changed = 0;
  for (const message of messages) {
    const answer = review.messages[message.dataset.id];
    if (!answer) continue;
    if (answer.english !== message.dataset.english || answer.text !== message.dataset.text) {
      changed += 1;
      continue;
    }
    for (const radio of radios(message)) radio.checked = radio.value === answer.verdict;
    field(message).value = answer.words ?? '';
    draw(message);
  }
  filter();
  count();
  return changed ? `${changed} texts have changed since: answer them again.` : '';
}

saved.addEventListener('change', async () => {
  let told;
  try {
    told = take(JSON.parse(await saved.files[0].text()));
  } catch {
    told = 'This file cannot be read.';
  }
  if (told) progress.value = told;
});

addEventListener('beforeunload', (event) => {
  if (unsaved) event.preventDefault();
});

messages.forEach(draw);
count();
