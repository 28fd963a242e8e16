<?php
/**
 * Whole pages to start from. The words are examples: authors write their own over them.
 *
 * @package Bedside
 */

defined( 'ABSPATH' ) || exit;

/**
 * A heading block.
 *
 * @param int    $level Rank.
 * @param string $words Its words.
 * @return string
 */
function bedside_pattern_heading( $level, $words ) {
	$json = 2 === $level ? '' : ' {"level":' . $level . '}';
	return sprintf( '<!-- wp:heading%1$s --><h%2$d>%3$s</h%2$d><!-- /wp:heading -->', $json, $level, esc_html( $words ) );
}

/**
 * A paragraph block.
 *
 * @param string $words Its words.
 * @return string
 */
function bedside_pattern_paragraph( $words ) {
	return '<!-- wp:paragraph --><p>' . esc_html( $words ) . '</p><!-- /wp:paragraph -->';
}

/**
 * A list block.
 *
 * @param string[] $items Words of the items.
 * @param int      $right Which item is bold, from 0; -1: none.
 * @return string
 */
function bedside_pattern_list( $items, $right = -1 ) {
	$html = '';
	foreach ( $items as $index => $words ) {
		$words = esc_html( $words );
		$words = $index === $right ? "<strong>$words</strong>" : $words;
		$html .= "<!-- wp:list-item --><li>$words</li><!-- /wp:list-item -->";
	}
	return "<!-- wp:list --><ul>$html</ul><!-- /wp:list -->";
}

/**
 * A Bedside block around other blocks.
 *
 * @param string $family Family, for example faq.
 * @param string $inner  Blocks in it.
 * @param array  $data   What is set on it, by name.
 * @return string
 */
function bedside_pattern_block( $family, $inner, $data = array() ) {
	$set = '';
	foreach ( $data as $name => $value ) {
		$set .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
	}
	return sprintf( '<!-- wp:bedside/%1$s --><div class="wp-block-bedside-%1$s bedside-%1$s"%3$s>%2$s</div><!-- /wp:bedside/%1$s -->', $family, $inner, $set );
}

/**
 * The pages.
 *
 * @return array[] Title, description and content, by name.
 */
function bedside_patterns() {
	$faq = bedside_pattern_block(
		'faq',
		bedside_pattern_heading( 2, __( 'Common questions', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'Will my doctor mind if I ask for a second opinion?', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'No. Most doctors expect it, and can tell you where to go.', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'How long does it take?', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'Write here how long it takes at your hospital.', 'bedside' ) )
	);

	$quiz = bedside_pattern_block(
		'quiz',
		bedside_pattern_heading( 2, __( 'Check what you know', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'What is a second opinion?', 'bedside' ) )
		. bedside_pattern_list(
			array(
				__( 'A new treatment', 'bedside' ),
				__( 'Another doctor’s review of your results and plan', 'bedside' ),
				__( 'A complaint about your doctor', 'bedside' ),
			),
			1
		)
		. bedside_pattern_paragraph( __( 'Another doctor looks at the same facts. The first plan may stay as it is.', 'bedside' ) )
	);

	$checklist = bedside_pattern_block(
		'checklist',
		bedside_pattern_heading( 2, __( 'What to bring', 'bedside' ) )
		. bedside_pattern_list(
			array(
				__( 'Your list of medicines', 'bedside' ),
				__( 'Your reports', 'bedside' ),
				__( 'Your insurance card', 'bedside' ),
			)
		)
	);

	$questions = bedside_pattern_block(
		'questions',
		bedside_pattern_heading( 2, __( 'Questions to ask your doctor', 'bedside' ) )
		. bedside_pattern_list(
			array(
				__( 'Are you sure of the diagnosis?', 'bedside' ),
				__( 'What happens if we wait?', 'bedside' ),
				__( 'Who can I call if I have more questions?', 'bedside' ),
			)
		)
	);

	$mine = bedside_pattern_block(
		'question-list',
		bedside_pattern_heading( 2, __( 'My questions', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'The questions that you saved on this site are kept on this device.', 'bedside' ) )
	);

	$glossary = bedside_pattern_block(
		'glossary',
		bedside_pattern_heading( 2, __( 'Words to know', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'Biopsy', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'A small piece of tissue, taken to be looked at under a microscope.', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'Pathologist', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'The doctor who looks at tissue.', 'bedside' ) )
	);

	$say = bedside_pattern_block(
		'questions',
		bedside_pattern_heading( 2, __( 'What to tell your doctor', 'bedside' ) )
		. bedside_pattern_list(
			array(
				__( 'I want to know what you found, in plain words.', 'bedside' ),
				__( 'I take other medicines, too.', 'bedside' ),
			)
		),
		array( 'kind' => 'say' )
	);

	$review = bedside_pattern_block(
		'review',
		bedside_pattern_paragraph( __( 'Write here who checked this page, and set the day of it in the side panel.', 'bedside' ) ),
		array( 'level' => __( 'Easy to read', 'bedside' ) )
	);

	$levels = bedside_pattern_block(
		'levels',
		bedside_pattern_heading( 2, __( 'How much would you like to read?', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'In short', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'A second opinion means that another doctor looks at your results.', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'The whole story', 'bedside' ) )
		. bedside_pattern_paragraph( __( 'Write here all that a reader may want to know.', 'bedside' ) )
	);

	$help = bedside_pattern_block(
		'help',
		bedside_pattern_heading( 2, __( 'If you need help', 'bedside' ) )
		. bedside_pattern_heading( 3, __( 'Call us today if', 'bedside' ) )
		. bedside_pattern_list( array( __( 'Write here what a reader should look for', 'bedside' ) ) )
		. bedside_pattern_paragraph( __( 'Write here your number, make it a link to tel:, and say when somebody answers.', 'bedside' ) )
	);

	$print = bedside_pattern_block( 'print', bedside_pattern_paragraph( __( 'Print this page for me', 'bedside' ) ) );

	$lead = bedside_pattern_paragraph( __( 'Say here in two sentences what this page is about and whom it is for.', 'bedside' ) );

	return array(
		'article'   => array( __( 'Article with questions and quiz', 'bedside' ), __( 'Who checked it, how much to read, common questions, a quiz, whom to call, printing.', 'bedside' ), $review . $lead . $levels . $faq . $quiz . $help . $print ),
		'preparing' => array( __( 'Preparing for a visit', 'bedside' ), __( 'A checklist, questions to ask, what to tell, the reader’s own list, whom to call.', 'bedside' ), $lead . $checklist . $questions . $say . $mine . $help . $print ),
		'my-list'   => array( __( 'Page “My questions”', 'bedside' ), __( 'The page that every saved question leads to.', 'bedside' ), $mine ),
		'glossary'  => array( __( 'Page of the glossary', 'bedside' ), __( 'Words and what they mean.', 'bedside' ), $glossary ),
		'all'       => array( __( 'Everything on one page', 'bedside' ), __( 'All blocks, to try them.', 'bedside' ), $review . $lead . $levels . $faq . $quiz . $checklist . $questions . $say . $mine . $glossary . $help . $print ),
	);
}

add_action(
	'init',
	static function () {
		register_block_pattern_category( 'bedside', array( 'label' => __( 'Patient education', 'bedside' ) ) );
		foreach ( bedside_patterns() as $name => list( $title, $description, $content ) ) {
			register_block_pattern(
				"bedside/$name",
				array(
					'title'       => $title,
					'description' => $description,
					'categories'  => array( 'bedside' ),
					'blockTypes'  => array( 'core/post-content' ),
					'content'     => $content,
				)
			);
		}
	}
);
