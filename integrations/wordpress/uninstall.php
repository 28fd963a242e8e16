<?php
/**
 * Takes the settings along. Posts keep their words: each block is plain HTML without the plugin.
 *
 * @package Bedside
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'bedside_settings' );
