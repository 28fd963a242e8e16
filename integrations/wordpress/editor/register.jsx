import checklist from '../blocks/checklist/block.json';
import faq from '../blocks/faq/block.json';
import glossary from '../blocks/glossary/block.json';
import help from '../blocks/help/block.json';
import levels from '../blocks/levels/block.json';
import print from '../blocks/print/block.json';
import questionList from '../blocks/question-list/block.json';
import questions from '../blocks/questions/block.json';
import quiz from '../blocks/quiz/block.json';
import review from '../blocks/review/block.json';
import { Edit } from './edit.jsx';

const { registerBlockType } = wp.blocks;
const { InnerBlocks, useBlockProps } = wp.blockEditor;

/** Attributes that stand on the container, in the order in which they are written. */
function dataOf(metadata, attributes) {
  const data = {};
  for (const [key, { type, attribute }] of Object.entries(metadata.attributes)) {
    const value = attributes[key];
    if (type === 'boolean' ? value : value !== undefined && value !== '')
      data[attribute] = type === 'boolean' ? '' : value;
  }
  return data;
}

const blocks = [
  ...[faq, quiz, checklist, questions, questionList, glossary],
  ...[help, levels, review, print],
];
for (const metadata of blocks) {
  const family = metadata.name.slice('bedside/'.length);
  registerBlockType(metadata, {
    edit: (props) => <Edit {...props} family={family} />,
    save: ({ attributes }) => (
      <div
        {...useBlockProps.save({
          className: `bedside-${family}`,
          ...dataOf(metadata, attributes),
        })}
      >
        <InnerBlocks.Content />
      </div>
    ),
  });
}
