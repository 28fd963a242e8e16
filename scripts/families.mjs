/** The families of elements: each is a folder of src/ and an entry of the package. */
export const families = ['faq', 'quiz', 'checklist', 'questions', 'glossary', 'page'];
