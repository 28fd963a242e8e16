<?php
/**
 * Settings › Bedside: how the widgets look and speak on the whole site. Nothing about readers is stored.
 *
 * @package Bedside
 */

defined( 'ABSPATH' ) || exit;

/**
 * The settings of the site.
 *
 * @return array{language: string, accent: string, list_page: int, glossary_page: int}
 */
function bedside_settings() {
	return wp_parse_args(
		(array) get_option( 'bedside_settings', array() ),
		array(
			'language'      => '',
			'accent'        => '',
			'list_page'     => 0,
			'glossary_page' => 0,
		)
	);
}

/**
 * Languages that the library has words in: the names of its catalogues, and English.
 *
 * @return string[] Language tags.
 */
function bedside_languages() {
	$files = glob( dirname( BEDSIDE_FILE ) . '/library/locales/*.js' );
	$tags  = array_map(
		static function ( $file ) {
			return basename( $file, '.js' );
		},
		$files ? $files : array()
	);
	$tags  = array_unique( array_merge( array( 'en' ), $tags ) );
	sort( $tags );
	return $tags;
}

/**
 * The name of a language in its own words where PHP knows it, else its tag.
 *
 * @param string $tag Language tag.
 * @return string
 */
function bedside_language_name( $tag ) {
	return class_exists( 'Locale' ) ? Locale::getDisplayName( $tag, $tag ) : $tag;
}

/**
 * Keeps only what the form offers.
 *
 * @param mixed $input What was sent.
 * @return array
 */
function bedside_sanitize_settings( $input ) {
	$input    = is_array( $input ) ? $input : array();
	$language = isset( $input['language'] ) ? sanitize_text_field( $input['language'] ) : '';
	$accent   = isset( $input['accent'] ) ? sanitize_hex_color( trim( (string) $input['accent'] ) ) : '';
	return array(
		'language'      => in_array( $language, bedside_languages(), true ) ? $language : '',
		'accent'        => $accent ? $accent : '',
		'list_page'     => isset( $input['list_page'] ) ? absint( $input['list_page'] ) : 0,
		'glossary_page' => isset( $input['glossary_page'] ) ? absint( $input['glossary_page'] ) : 0,
	);
}

add_action(
	'admin_init',
	static function () {
		register_setting(
			'bedside',
			'bedside_settings',
			array(
				'type'              => 'object',
				'sanitize_callback' => 'bedside_sanitize_settings',
				'default'           => array(),
			)
		);
		add_settings_section( 'bedside', '', '__return_null', 'bedside' );
		$fields = array(
			'language'      => __( 'Language of buttons and messages', 'bedside' ),
			'accent'        => __( 'Accent colour', 'bedside' ),
			'list_page'     => __( 'Page of “My questions”', 'bedside' ),
			'glossary_page' => __( 'Page of the glossary', 'bedside' ),
		);
		foreach ( $fields as $name => $label ) {
			add_settings_field(
				"bedside_$name",
				$label,
				"bedside_field_$name",
				'bedside',
				'bedside',
				array( 'label_for' => "bedside_$name" )
			);
		}
	}
);

/** The choice of a language. */
function bedside_field_language() {
	$settings = bedside_settings();
	echo '<select id="bedside_language" name="bedside_settings[language]" aria-describedby="bedside_language_help">';
	printf( '<option value="">%s</option>', esc_html__( 'As the page (recommended)', 'bedside' ) );
	foreach ( bedside_languages() as $tag ) {
		printf(
			'<option value="%1$s" lang="%1$s"%2$s>%3$s</option>',
			esc_attr( $tag ),
			selected( $settings['language'], $tag, false ),
			esc_html( bedside_language_name( $tag ) )
		);
	}
	echo '</select>';
	printf(
		'<p class="description" id="bedside_language_help">%s</p>',
		esc_html__( 'Choose one only if the site does not say its language. A block may have a language of its own.', 'bedside' )
	);
}

/** The accent colour; empty: the one of the reader’s system. */
function bedside_field_accent() {
	$settings = bedside_settings();
	printf(
		'<input type="text" id="bedside_accent" name="bedside_settings[accent]" value="%s" class="regular-text code" maxlength="7" pattern="#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}" placeholder="#1f6f78" aria-describedby="bedside_accent_help">',
		esc_attr( $settings['accent'] )
	);
	printf(
		'<p class="description" id="bedside_accent_help">%s</p>',
		esc_html__( 'Like #1f6f78. It should stand out from the background (4.5 to 1). Left empty, the colour of the reader’s system is used.', 'bedside' )
	);
}

/** The page that holds the reader’s list. */
function bedside_field_list_page() {
	bedside_field_page( 'list_page', __( 'The page with the block “My questions”. Saved questions link to it; without it the list opens in place.', 'bedside' ) );
}

/** The page that holds the glossary. */
function bedside_field_glossary_page() {
	bedside_field_page( 'glossary_page', __( 'The page with the block “Glossary”. The button “Word to know” offers its words.', 'bedside' ) );
}

/**
 * A choice of one page.
 *
 * @param string $name Name of the setting.
 * @param string $help What it is for.
 */
function bedside_field_page( $name, $help ) {
	$settings = bedside_settings();
	wp_dropdown_pages(
		array(
			'id'                => esc_attr( "bedside_$name" ),
			'name'              => esc_attr( "bedside_settings[$name]" ),
			'selected'          => absint( $settings[ $name ] ),
			'show_option_none'  => esc_html__( '— None —', 'bedside' ),
			'option_none_value' => '0',
		)
	);
	printf( '<p class="description">%s</p>', esc_html( $help ) );
}

add_action(
	'admin_menu',
	static function () {
		add_options_page(
			__( 'Bedside', 'bedside' ),
			__( 'Bedside', 'bedside' ),
			'manage_options',
			'bedside',
			'bedside_settings_page'
		);
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( BEDSIDE_FILE ),
	static function ( $links ) {
		array_unshift(
			$links,
			sprintf(
				'<a href="%s">%s</a>',
				esc_url( admin_url( 'options-general.php?page=bedside' ) ),
				esc_html__( 'Settings', 'bedside' )
			)
		);
		return $links;
	}
);

/** The page of settings. WordPress checks the nonce and the capability in options.php. */
function bedside_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<form action="options.php" method="post">';
	settings_fields( 'bedside' );
	do_settings_sections( 'bedside' );
	submit_button();
	echo '</form></div>';
}
