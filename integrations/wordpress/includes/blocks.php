<?php
/**
 * The blocks and what the editor needs to show them.
 *
 * @package Bedside
 */

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'bedside', false, dirname( plugin_basename( BEDSIDE_FILE ) ) . '/languages' );
		wp_register_script(
			'bedside-editor',
			plugins_url( 'editor.js', BEDSIDE_FILE ),
			array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-compose', 'wp-data', 'wp-element', 'wp-hooks', 'wp-html-entities', 'wp-i18n', 'wp-rich-text' ),
			BEDSIDE_VERSION,
			true
		);
		wp_set_script_translations( 'bedside-editor', 'bedside', dirname( BEDSIDE_FILE ) . '/languages' );
		wp_register_style( 'bedside-editor', plugins_url( 'editor.css', BEDSIDE_FILE ), array(), BEDSIDE_VERSION );
		foreach ( glob( dirname( BEDSIDE_FILE ) . '/blocks/*', GLOB_ONLYDIR ) as $folder ) {
			register_block_type( $folder );
		}
	}
);

/** What the editor’s script has to know about the site. */
add_action(
	'enqueue_block_editor_assets',
	static function () {
		$settings = bedside_settings();
		$site     = array(
			'library'      => plugins_url( 'library/', BEDSIDE_FILE ),
			'language'     => $settings['language'] ? $settings['language'] : get_bloginfo( 'language' ),
			'direction'    => is_rtl() ? 'rtl' : 'ltr',
			'accent'       => $settings['accent'],
			'listPage'     => $settings['list_page'] ? get_permalink( $settings['list_page'] ) : '',
			'glossaryPage' => $settings['glossary_page'] ? get_permalink( $settings['glossary_page'] ) : '',
			'glossaryId'   => absint( $settings['glossary_page'] ),
			'languages'    => array_map(
				static function ( $tag ) {
					return array(
						'value' => $tag,
						'label' => bedside_language_name( $tag ),
					);
				},
				bedside_languages()
			),
		);
		wp_add_inline_script( 'bedside-editor', 'window.bedsideSite = ' . wp_json_encode( $site ) . ';', 'before' );
	}
);

add_filter(
	'block_categories_all',
	static function ( $categories ) {
		return array_merge(
			array(
				array(
					'slug'  => 'bedside',
					'title' => __( 'Patient education', 'bedside' ),
					'icon'  => null,
				),
			),
			$categories
		);
	}
);
