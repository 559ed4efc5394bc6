/**
 * Imported before anything else: React and its router choose, as they load, between a form for those who write programs
 * and one for those who use them, which is several times faster. Whoever starts Onderdak with `npm start` gets the last,
 * whatever stands in the environment.
 */
process.env['NODE_ENV'] = process.argv.includes('--dev') ? 'development' : 'production';
