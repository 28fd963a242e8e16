/** The builder’s own words. Each language is one table; drafts are looked over like all translations. */
const english = {
  title: 'Build a widget',
  intro:
    'Write or paste your words, look at the widget, copy the snippet. This page sends nothing and keeps nothing: copy what you want to keep.',
  language: 'Language of this page',
  kind: 'What is it?',
  words: 'Your words',
  'words-help':
    'Type here, or paste from Word, Google Docs or an old page. Only headings, paragraphs, lists, tables, bold and links are kept.',
  tools: 'Format',
  'tool-h2': 'Title',
  'tool-h3': 'Question or word',
  'tool-p': 'Text',
  'tool-ul': 'List',
  'tool-ol': 'Numbers',
  'tool-bold': 'Bold: the right answer',
  file: 'Or open a file',
  'file-help':
    'A page (.html) or text (.txt). For a quiz or a list of another system there is the command: bedside import.',
  'file-failed': 'This file could not be read: {0}',
  'file-kind':
    '“{0}” is neither a page nor text. Nothing was changed. Save it as a page (.html) or text (.txt), or paste its words.',
  'file-encoding':
    'The letters of “{0}” could not be read for certain. Nothing was changed. Save it with the encoding UTF-8, or paste its words.',
  start: 'Start afresh with an example',
  settings: 'Settings',
  preview: 'As readers see it',
  'preview-language': 'Language of the widget',
  advice: 'Advice',
  'advice-none': 'All of it was understood.',
  snippet: 'The snippet',
  target: 'Where does it go?',
  html: 'A page of plain HTML',
  wordpress: 'WordPress (Custom HTML block)',
  drupal: 'Drupal',
  aem: 'AEM or Sitecore',
  'tag-manager': 'A page that a tag manager looks after',
  'html-help': 'The page also needs, once: {0}',
  'wordpress-help':
    'Needs the Bedside plugin, or the script on your site. With the plugin there are blocks, too.',
  'drupal-help':
    'Paste into the source view of the text format Basic HTML. The marker link passes its filter.',
  'aem-help': 'Paste into the source view of a text component that keeps classes.',
  'tag-manager-help':
    'The marker link passes every filter. The script comes from the tag manager: {0}',
  copy: 'Copy',
  copied: 'Copied.',
  'copy-failed': 'Select the text and copy it by hand.',
  faq: 'Common questions',
  'faq-form': 'A title, then a heading for each question and its answer below it.',
  quiz: 'Quiz',
  'quiz-form':
    'A title, then a heading for each question, its options as a list with the right one bold, and the explanation below.',
  checklist: 'Checklist',
  questions: 'Questions to ask',
  'list-form': 'A title, then a list.',
  glossary: 'Glossary',
  'glossary-form': 'A title, then a heading for each word and its meaning below it.',
  keep: 'Remember on the reader’s device',
  'keep-device': 'Until deleted',
  'keep-session': 'Until the window is closed',
  'keep-none': 'Not at all',
  name: 'Name under which it is remembered',
  open: 'Open at first',
  'open-none': 'No answer',
  'open-first': 'The first answer',
  'open-all': 'All answers',
  single: 'One answer at a time',
  filter: 'Search box',
  feedback: 'Say what is right',
  'feedback-check': 'After each question',
  'feedback-end': 'At the end',
  shuffle: 'Options in random order',
  hover: 'Also open when pointed at',
};

export type Key = keyof typeof english;
/** Gives the words for a key; `{0}` is filled in. */
export type Say = (key: Key, ...values: string[]) => string;

const spanish: Partial<Record<Key, string>> = {
  title: 'Crear un componente',
  intro:
    'Escriba o pegue su texto, mire el componente y copie el código. Esta página no envía ni guarda nada: copie lo que quiera conservar.',
  language: 'Idioma de esta página',
  kind: '¿Qué es?',
  words: 'Su texto',
  'words-help':
    'Escriba aquí o pegue desde Word, Google Docs o una página antigua. Solo se conservan títulos, párrafos, listas, tablas, negritas y enlaces.',
  tools: 'Formato',
  'tool-h2': 'Título',
  'tool-h3': 'Pregunta o palabra',
  'tool-p': 'Texto',
  'tool-ul': 'Lista',
  'tool-ol': 'Números',
  'tool-bold': 'Negrita: la respuesta correcta',
  file: 'O abra un archivo',
  'file-help':
    'Una página (.html) o un texto (.txt). Para cuestionarios o listas de otro sistema está el comando: bedside import.',
  'file-failed': 'No se pudo leer este archivo: {0}',
  'file-kind':
    '«{0}» no es una página ni un texto. No se cambió nada. Guárdelo como página (.html) o texto (.txt), o pegue su texto.',
  'file-encoding':
    'No se pudieron leer con certeza las letras de «{0}». No se cambió nada. Guárdelo con la codificación UTF-8, o pegue su texto.',
  start: 'Empezar de nuevo con un ejemplo',
  settings: 'Ajustes',
  preview: 'Así lo ven los lectores',
  'preview-language': 'Idioma del componente',
  advice: 'Consejos',
  'advice-none': 'Se entendió todo.',
  snippet: 'El código',
  target: '¿Dónde va?',
  html: 'Una página de HTML',
  wordpress: 'WordPress (bloque HTML personalizado)',
  drupal: 'Drupal',
  aem: 'AEM o Sitecore',
  'tag-manager': 'Una página con un gestor de etiquetas',
  'html-help': 'La página también necesita, una vez: {0}',
  'wordpress-help':
    'Necesita el plugin de Bedside o el script en su sitio. Con el plugin también hay bloques.',
  'drupal-help': 'Pegue en la vista de código del formato HTML básico. El enlace pasa su filtro.',
  'aem-help': 'Pegue en la vista de código de un componente de texto que conserve las clases.',
  'tag-manager-help':
    'El enlace pasa todos los filtros. El script viene del gestor de etiquetas: {0}',
  copy: 'Copiar',
  copied: 'Copiado.',
  'copy-failed': 'Seleccione el texto y cópielo a mano.',
  faq: 'Preguntas frecuentes',
  'faq-form': 'Un título; luego, un encabezado por pregunta y debajo su respuesta.',
  quiz: 'Cuestionario',
  'quiz-form':
    'Un título; luego, un encabezado por pregunta, sus opciones en una lista con la correcta en negrita, y debajo la explicación.',
  checklist: 'Lista de tareas',
  questions: 'Preguntas para hacer',
  'list-form': 'Un título y una lista.',
  glossary: 'Glosario',
  'glossary-form': 'Un título; luego, un encabezado por palabra y debajo su significado.',
  keep: 'Recordar en el dispositivo del lector',
  'keep-device': 'Hasta que se borre',
  'keep-session': 'Hasta cerrar la ventana',
  'keep-none': 'No recordar',
  name: 'Nombre con el que se recuerda',
  open: 'Abierto al principio',
  'open-none': 'Ninguna respuesta',
  'open-first': 'La primera respuesta',
  'open-all': 'Todas las respuestas',
  single: 'Una respuesta a la vez',
  filter: 'Buscador',
  feedback: 'Decir qué es correcto',
  'feedback-check': 'Después de cada pregunta',
  'feedback-end': 'Al final',
  shuffle: 'Opciones en orden aleatorio',
  hover: 'Abrir también al señalar',
};

export const languages: Readonly<
  Record<string, { label: string; words: Partial<Record<Key, string>> }>
> = {
  en: { label: 'English', words: english },
  es: { label: 'Español', words: spanish },
};

/** Words of one language; what is not translated is English. */
export const sayIn =
  (language: string): Say =>
  (key, ...values) =>
    (languages[language]?.words[key] ?? english[key]).replace(
      /\{(\d)\}/g,
      (_, n: string) => values[+n] ?? '',
    );
