<?php
/**
 * The public side: one script, the accent colour, and what the site’s settings add to a block.
 *
 * @package Bedside
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_enqueue_scripts',
	static function () {
		wp_enqueue_script(
			'bedside',
			plugins_url( 'library/embed.js', BEDSIDE_FILE ),
			array(),
			BEDSIDE_VERSION,
			array( 'strategy' => 'defer' )
		);
		$accent = sanitize_hex_color( bedside_settings()['accent'] );
		if ( $accent ) {
			wp_register_style( 'bedside', false, array(), BEDSIDE_VERSION );
			wp_enqueue_style( 'bedside' );
			wp_add_inline_style( 'bedside', ":root{--bedside-accent:$accent}" );
		}
	}
);

/**
 * WordPress before 6.3 knows no `strategy`. Plugins that join or delay scripts leave this one alone when they see the
 * attributes: embed.js finds its files by the address it came from.
 */
add_filter(
	'script_loader_tag',
	static function ( $tag, $handle ) {
		if ( 'bedside' !== $handle ) {
			return $tag;
		}
		$defer = preg_match( '/\sdefer\b/', $tag ) ? '' : ' defer';
		return str_replace( ' src=', $defer . ' data-no-optimize="1" data-cfasync="false" src=', $tag );
	},
	10,
	2
);

/**
 * Adds to the container of a block what the site’s settings say and the author left open.
 *
 * @param string $content HTML of the block.
 * @param array  $block   The parsed block.
 * @return string
 */
function bedside_render_block( $content, $block ) {
	if ( empty( $block['blockName'] ) || 0 !== strpos( $block['blockName'], 'bedside/' ) ) {
		return $content;
	}
	$settings = bedside_settings();
	if ( ! preg_match( '/^\s*<div\b[^>]*>/', $content, $match ) ) {
		return $content;
	}
	$added = '';
	if ( $settings['language'] && ! preg_match( '/\slang=/', $match[0] ) ) {
		$added .= sprintf( ' data-lang="%s"', esc_attr( $settings['language'] ) );
	}
	$list = 'bedside/questions' === $block['blockName'] ? absint( $settings['list_page'] ) : 0;
	if ( $list && ! preg_match( '/\sdata-list=/', $match[0] ) && get_queried_object_id() !== $list ) {
		$added .= sprintf( ' data-list="%s"', esc_url( (string) get_permalink( $list ) ) );
	}
	return $added ? preg_replace( '/<div\b/', '<div' . str_replace( array( '\\', '$' ), array( '\\\\', '\\$' ), $added ), $content, 1 ) : $content;
}
add_filter( 'render_block', 'bedside_render_block', 10, 2 );
