/** The look of a control; styles/controls.css says what it means. */
export const controlClass = 'touch control'

/** The look of a field of several lines. */
export const textareaClass = `${controlClass} field-sizing-content py-1.5 max-h-[70dvh] min-h-24`
