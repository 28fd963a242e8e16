<?php
/**
 * Plugin Name:       Bedside
 * Description:       Blocks for patient education: common questions, quiz, checklist, questions to ask, glossary. Accessible, in many languages, and nothing about readers leaves the page.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       bedside
 * Domain Path:       /languages
 *
 * @package Bedside
 */

defined( 'ABSPATH' ) || exit;

define( 'BEDSIDE_VERSION', '0.1.0' );
define( 'BEDSIDE_FILE', __FILE__ );

require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/blocks.php';
require __DIR__ . '/includes/patterns.php';
