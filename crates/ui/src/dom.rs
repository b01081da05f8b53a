//! Small helpers over web-sys. Words reach the page as text only, never as markup.

use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, Window};

use crate::browser::words;

/// The page's window.
pub fn window() -> Window {
    web_sys::window().expect_throw("a page has a window")
}

/// The page's document.
pub fn document() -> Document {
    window().document().expect_throw("a page has a document")
}

/// The element of the page's own HTML with this id.
pub fn by_id(id: &str) -> HtmlElement {
    document().get_element_by_id(id).and_then(|e| e.dyn_into().ok()).expect_throw("an element of the page's own HTML")
}

/// A new element with a class.
pub fn element(tag: &str, class: &str) -> HtmlElement {
    let element: HtmlElement = document().create_element(tag).expect_throw("a valid tag").unchecked_into();
    element.set_class_name(class);
    element
}

/// A new element with a class that holds this text.
pub fn text(tag: &str, class: &str, text: &str) -> HtmlElement {
    let element = element(tag, class);
    element.set_text_content(Some(text));
    element
}

/// Appends `child` to `parent`.
pub fn append(parent: &Element, child: &Element) {
    parent.append_child(child).expect_throw("elements can be appended");
}

/// Shows or hides an element.
pub fn show(element: &HtmlElement, shown: bool) {
    element.set_hidden(!shown);
}

/// Sets an attribute.
pub fn set(element: &Element, name: &str, value: &str) {
    element.set_attribute(name, value).expect_throw("a valid attribute name");
}

/// Calls `handler` for every event of this type, as long as the page lives.
pub fn listen<E: JsCast + 'static>(target: &EventTarget, event: &str, mut handler: impl FnMut(E) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| handler(event.unchecked_into()));
    let function = closure.into_js_value();
    target.add_event_listener_with_callback(event, function.unchecked_ref()).expect_throw("events can be listened to");
}

/// The nearest element around an event's target that has the attribute, with its value.
pub fn attribute_around(event: &Event, attribute: &str) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest(&format!("[{attribute}]")).ok()??.get_attribute(attribute)
}

/// Calls `visit` for every element that the selector finds.
pub fn each(selector: &str, mut visit: impl FnMut(Element)) {
    let found = document().query_selector_all(selector).expect_throw("a valid selector");
    (0..found.length()).filter_map(|index| found.get(index)).for_each(|node| visit(node.unchecked_into()));
}

/// Fills in the words of the page's own HTML: `data-words` names the text, `data-label` the accessible name and tooltip.
pub fn fill_words() {
    let said = |element: &Element, attribute| words(&element.get_attribute(attribute).unwrap_or_default(), &[]);
    each("[data-words]", |element| element.set_text_content(Some(&said(&element, "data-words"))));
    each("[data-label]", |element| {
        let label = said(&element, "data-label");
        set(&element, "aria-label", &label);
        set(&element, "title", &label);
    });
}
