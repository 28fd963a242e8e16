"""
Orca with a pen instead of a voice: starts Orca in this process and writes to file descriptor 3 what it would speak, one
JSON object a line. Commands come on the standard input, one JSON object a line; see COMMANDS at the end.

What depends on the speed of the machine is taken out: Orca's answers may take as long as they like, no event is dropped
when many come at once, and Orca's clock counts acts instead of seconds.
"""
import json
import os
import sys
import time
import types

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PEN = os.fdopen(3, "w", buffering=1, encoding="utf-8")


def tell(**line):
    PEN.write(json.dumps(line, ensure_ascii=False) + "\n")


class Clock:
    """Seconds that pass only with acts: Orca asks whether something came within a second of a key."""

    now = time.time()

    @classmethod
    def time(cls):
        cls.now += 0.00001
        return cls.now


time.time = Clock.time
Atspi.set_timeout(120_000, 120_000)

import pyatspi  # noqa: E402
from orca import event_manager, input_event, orca, orca_state, settings, speech_generator, speechserver  # noqa: E402
from orca.acss import ACSS  # noqa: E402


class SpeechServer(speechserver.SpeechServer):
    """What Orca takes for a synthesizer. `interrupt` marks words that cut off what was said before them."""

    reading = False

    @staticmethod
    def getFactoryName():
        return "Transcript"

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @classmethod
    def getSpeechServer(cls, info=None):
        return server

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["Transcript", "transcript"]

    def getVoiceFamilies(self):
        return []

    def speak(self, text=None, acss=None, interrupt=True):
        family = (acss or {}).get(ACSS.FAMILY) or {}
        if text and text.strip():
            tell(said=text.strip(), lang=family.get("lang") or "")

    def speakCharacter(self, character, acss=None):
        tell(said=character, lang="")

    def speakKeyEvent(self, event, acss=None):
        pass

    def stop(self):
        tell(stop=True)

    def sayAll(self, utterances, callback):
        def next_one():
            try:
                context, _ = next(utterances)
                tell(said=context.utterance.strip(), lang="")
                context.currentOffset = context.endOffset
                callback(context.copy(), speechserver.SayAllContext.COMPLETED)
                return True
            except Exception as error:
                if not isinstance(error, StopIteration):
                    tell(trouble=f"Orca could not read on: {error!r}")
                SpeechServer.reading = False
                return False

        SpeechServer.reading = True
        GLib.idle_add(next_one)


server = SpeechServer()
sys.modules["transcript"] = types.SimpleNamespace(SpeechServer=SpeechServer)
SETTINGS = {
    "speechServerFactory": "transcript",
    "speechFactoryModules": ["transcript"],
    "speechServerInfo": None,
    "enableSpeech": True,
    "enableBraille": False,
    "enableBrailleMonitor": False,
    "enableSound": False,
    "enableKeyEcho": False,
    "presentToolTips": False,
    "sayAllOnLoad": False,
    # Orca kills itself when its start takes longer than this; 0 is never.
    "timeoutTime": 0,
}

plain_voice = speech_generator.SpeechGenerator.voice


def voice(self, key=None, **args):
    """Orca 43 knows the language of what it reads, later ones hand it to the synthesizer; so does this."""
    voices = plain_voice(self, key, **args)
    language = args.get("language")
    if language and language != "en":
        dialect = args.get("dialect")
        voices[0] = ACSS(voices[0])
        voices[0][ACSS.FAMILY] = {"lang": language + (f"-{dialect}" if dialect else "")}
    return voices


speech_generator.SpeechGenerator.voice = voice
event_manager.EventManager._inDeluge = lambda self: False
event_manager.EventManager._inFlood = lambda self: False


class Keys:
    """Keys that Orca has met (no modifiers; down and up are two), and those it has yet to act on."""

    met = 0
    pending = 0
    plain_process = input_event.KeyboardEvent.process
    plain_consume = input_event.KeyboardEvent._consume

    def process(self):
        consumed = Keys.plain_process(self)
        if self._result_reason == "Will be consumed":
            Keys.pending += 1
        if not self.isModifierKey():
            Keys.met += 1
            tell(key=self.event_string, down=self.isPressedKey(), consumed=bool(consumed))
        return consumed

    def consume(self):
        try:
            return Keys.plain_consume(self)
        except Exception as error:
            tell(trouble=f"Orca could not act on {self.event_string}: {error!r}")
        finally:
            Keys.pending -= 1


input_event.KeyboardEvent.process = Keys.process
input_event.KeyboardEvent._consume = Keys.consume


class Beacon:
    """A name in the page that changes last: when it is heard of, all that changed before has been heard of."""

    seen = 0

    @staticmethod
    def on_name(event):
        name = str(event.any_data or "")
        if name.startswith("beacon "):
            Beacon.seen = max(Beacon.seen, int(name.split()[1]))


def page_is_loaded():
    """
    A page of this machine may be there before Orca asks, and Orca then waits for the end of a loading that is over:
    look at the page itself.
    """
    script = orca_state.activeScript
    if not getattr(script, "_loadingDocumentContent", False):
        return
    try:
        document = script.utilities.activeDocument()
        if document and not document.getState().contains(pyatspi.STATE_BUSY):
            script._loadingDocumentContent = False
    except Exception:
        pass


def at_rest():
    manager = event_manager.getManager()
    live = getattr(orca_state.activeScript, "liveRegionManager", None)
    return not (
        Keys.pending
        or SpeechServer.reading
        or not manager._eventQueue.empty()
        or manager._gidleId
        or (live and len(live.msg_queue))
    )


waiting = []


def answer_waiting():
    if not waiting:
        return True
    if at_rest():
        page_is_loaded()
        for one in list(waiting):
            if Keys.met >= one.get("keys", 0) and Beacon.seen >= one.get("beacon", 0):
                waiting.remove(one)
                tell(answer=one["id"])
    return True


def act(id):
    """A new act begins: time passes."""
    Clock.now += 5
    tell(answer=id)


def browse(id):
    """Back to browse mode, as Insert+A does."""
    script = orca_state.activeScript
    if getattr(script, "_inFocusMode", False):
        script.togglePresentationMode(None)
    tell(answer=id)


def state(id):
    script = orca_state.activeScript
    focus = orca_state.locusOfFocus
    tell(
        answer=id,
        app=getattr(getattr(script, "app", None), "name", None),
        window=getattr(orca_state.activeWindow, "name", None),
        focus=f"{focus.getRoleName()} “{focus.name}”" if focus else None,
        mode="focus" if getattr(script, "_inFocusMode", False) else "browse",
    )


# {"do": "wait", "id": 1, "keys": 4, "beacon": 7}: answered when that many keys and that beacon were met and Orca rests.
COMMANDS = {"wait": lambda **one: waiting.append(one), "act": act, "browse": browse, "state": state}


def on_command(channel, _condition):
    line = channel.readline()
    if not line:
        os._exit(0)
    command = json.loads(line)
    try:
        COMMANDS[command.pop("do")](**command)
    except Exception as error:
        tell(answer=command["id"], trouble=repr(error))
    return True


def started():
    tell(started=True)
    return False


pyatspi.Registry.registerEventListener(Beacon.on_name, "object:property-change:accessible-name")
GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, on_command)
GLib.timeout_add(15, answer_waiting)
GLib.idle_add(started)
orca.getSettingsManager().activate(None, SETTINGS)
sys.exit(orca.main())
