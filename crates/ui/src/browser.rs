//! The few extension APIs the pages use, as both browsers offer them, and the values that cross.

use js_sys::{Array, Function, Object, Promise, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::prelude::*;

use crate::protocol::{TabState, ToBackground, ToWatcherFromPopup};
use crate::settings::{Record, Settings};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    fn runtime_send(message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = get)]
    fn storage_get(key: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "local"], js_name = set)]
    fn storage_set(items: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "storage", "onChanged"], js_name = addListener)]
    fn storage_listen(listener: &Function);

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    fn tabs_query(query: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = sendMessage)]
    fn tabs_send(tab: f64, message: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = contains)]
    fn permissions_contain(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = request)]
    fn permissions_request(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = remove)]
    fn permissions_remove(permissions: &JsValue) -> Result<Promise, JsValue>;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn i18n_message(key: &str, substitutions: &Array) -> String;
}

/// A Rust value as a plain JavaScript object.
pub fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_maps_as_objects(true);
    value.serialize(&serializer).expect_throw("a message that cannot be written")
}

/// A JavaScript object as a Rust value, if it has its shape.
pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Option<T> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// The words of `_locales` for `key`, with its `$1`, `$2`, … filled in.
pub fn words(key: &str, fill: &[&str]) -> String {
    i18n_message(key, &fill.iter().copied().map(JsValue::from_str).collect())
}

/// Sends a message to the background; `None` when it does not answer as `T`.
pub async fn ask_background<T: DeserializeOwned>(message: &ToBackground) -> Option<T> {
    from_js(runtime_send(&to_js(message)).ok()?.await.ok()?)
}

/// Sends a message to the background that needs no answer.
pub fn tell_background(message: &ToBackground) {
    // A promise that nobody waits for; the background answers nothing.
    let _ = runtime_send(&to_js(message));
}

/// Origins, as match patterns, in the form in which browsers want to be asked for them.
fn permissions(origins: &[&str]) -> JsValue {
    let list: Array = origins.iter().copied().map(JsValue::from_str).collect();
    let permissions = Object::new();
    Reflect::set(&permissions, &"origins".into(), &list).expect_throw("a plain object");
    permissions.into()
}

/// Whether the extension may read these origins.
pub async fn may_read(origins: &[&str]) -> bool {
    settled(permissions_contain(&permissions(origins))).await
}

/// Asks the user for these origins. Browsers want this to be called from a click's own handler, not from what comes after.
pub fn ask_for(origins: &[&str]) -> impl Future<Output = bool> + use<> {
    settled(permissions_request(&permissions(origins)))
}

/// Gives these origins back.
pub fn give_back(origins: &[&str]) -> impl Future<Output = bool> + use<> {
    settled(permissions_remove(&permissions(origins)))
}

async fn settled(asked: Result<Promise, JsValue>) -> bool {
    let Ok(asked) = asked else { return false };
    asked.await.is_ok_and(|answer| answer.is_truthy())
}

/// A tab of the browser.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its number.
    pub id: f64,
    /// Its address, if the extension may know it.
    pub url: Option<String>,
}

impl Tab {
    /// The host of a page that came over TLS.
    pub fn host(&self) -> Option<&str> {
        self.url.as_deref()?.strip_prefix("https://")?.split(['/', '?', '#', ':']).next()
    }
}

/// The tab that the popup was opened over.
pub async fn active_tab() -> Option<Tab> {
    let query = Object::new();
    Reflect::set(&query, &"active".into(), &true.into()).ok()?;
    Reflect::set(&query, &"currentWindow".into(), &true.into()).ok()?;
    let tabs: Array = tabs_query(&query).ok()?.await.ok()?.dyn_into().ok()?;
    let tab = tabs.get(0);
    let read = |name: &str| Reflect::get(&tab, &name.into()).ok();
    Some(Tab { id: read("id")?.as_f64()?, url: read("url")?.as_string() })
}

/// The state of a tab; `None` when no watcher answers there.
pub async fn tab_state(tab: f64) -> Option<TabState> {
    from_js(tabs_send(tab, &to_js(&ToWatcherFromPopup::State)).ok()?.await.ok()?)
}

/// Sends a message to the watcher of a tab and lets it be lost if there is none.
pub async fn tell_tab(tab: f64, message: &ToWatcherFromPopup) {
    if let Ok(sent) = tabs_send(tab, &to_js(message)) {
        let _ = sent.await;
    }
}

impl Record for JsValue {
    fn field<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        from_js(Reflect::get(self, &name.into()).ok()?)
    }
}

async fn stored_settings() -> JsValue {
    let Ok(read) = storage_get("settings") else { return JsValue::UNDEFINED };
    let Ok(items) = read.await else { return JsValue::UNDEFINED };
    Reflect::get(&items, &"settings".into()).unwrap_or_default()
}

/// The settings as stored, or the defaults.
pub async fn load_settings() -> Settings {
    Settings::read(&stored_settings().await)
}

/// Stores the settings over what is there, so that fields of a newer version survive an older one.
pub async fn store_settings(settings: &Settings) {
    let record = Object::new();
    if let Some(stored) = stored_settings().await.dyn_ref::<Object>() {
        Object::assign(&record, stored);
    }
    Object::assign(&record, to_js(settings).unchecked_ref());
    let items = Object::new();
    Reflect::set(&items, &"settings".into(), &record).expect_throw("a plain object");
    if let Ok(written) = storage_set(&items) {
        let _ = written.await;
    }
}

/// Calls `listener` after every change of the extension's storage.
pub fn on_storage_change(listener: impl FnMut() + 'static) {
    let listener = Closure::<dyn FnMut()>::new(listener).into_js_value();
    storage_listen(listener.unchecked_ref());
}
