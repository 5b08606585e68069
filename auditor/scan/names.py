"""What a model's name looks like, and what only looks like one."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from auditor.scan.endings import OTHER_WEIGHTS, SAID_WEIGHTS

#: `org/name` as the Hub allows it (huggingface_hub, validate_repo_id).
_HUB_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}", re.ASCII)
_BARE_NAME: Final = re.compile(r"[A-Za-z0-9][\w.-]{1,95}", re.ASCII)

#: Values under a model's key that name none.
NOTHING: Final = frozenset(
    {
        *("default", "auto", "any", "none", "null", "model", "custom", "local", "test", "unknown", "latest"),
        *("na", "n/a", "base", "main", "cl100k_base", "o200k_base", "p50k_base", "r50k_base"),
        *("semantic_search", "hybrid_search", "keyword_search", "full_text_search"),  # ways of retrieval
    }
)

#: First parts of paths and media types, which no publisher is called.
_NO_PUBLISHER: Final = frozenset(
    """
    application audio font image message multipart text video model
    app apps artifacts assets bin build cache checkpoint checkpoints ckpt ckpts config configs data dataset
    datasets dist doc docs documents download downloads eval evals evaluation example examples experiments
    features file files html http https lib api v0 v1 v2 v3 v1beta
    base_models pretrained_models pretrained-models local_models model_weights local log logs media
    local_weights model_files model_zoo pretrained_weights saved_models saved_weights
    trained_models trained_weights
    models module modules notebooks opt out output outputs packages path pretrained public result results run
    runs saved save saves scripts split_files src static storage template templates test tests tmp tools
    usr utils var spaces hosted_vllm oneapi one-api os.environ outs vllm docker_model_runner
    third-party third_party thirdparty vendor volumes weights work workspace
    africa america antarctica arctic asia atlantic australia europe pacific
    work_dir work_dirs and or yes true false on n x a me
    """.split()  # noqa: SIM905 - a list of ninety quoted words reads worse
)
_PLACEHOLDER: Final = re.compile(
    r"^(?:your|my|some|the|example|placeholder|foo|bar|acme|custom|dummy|fake|mock|random|unused|test|org|organization|username|user|namespace|owner|author)"
    r"(?>[-_]?(?:organization|org|namespace|name|username|user|owner|author|hf|model|llm|provider|vendor|repo|account|company|team|path|dir|id))*+/"
    # names that say of themselves that there is no such model
    r"|^(?:non-?existent|invalid|no-?such|does-?not-?exist|doesnt-?exist|bogus|missing|unknown)(?:[-_][a-z]+)*/"
    r"|/(?:[a-z]+[-_])*(?:non-?existent|does-?not-?exist|doesnt-?exist|no-such)(?:[-_][a-z0-9]+)*$"
    r"|/fixtures?(?:[-_]v?\d+)?$|^fixtures?/"
    r"|/(?:your|my|some)[-_](?:model|repo|name|finetune|fine-tuned)|^(?:xxx+|\.\.\.|todo|model[-_]?name)\b|/(?:xxx+|(?:\w+[-_])?model[-_]?(?:name|id))$",
    re.IGNORECASE,
)
#: What a training writes on its way, and nobody publishes under that name alone.
_WRITTEN: Final = re.compile(r"(?:checkpoint|global_?step|epoch|iter)[-_]?\d+|step[-_]?\d{2,}", re.IGNORECASE)
_FORM: Final = re.compile(
    r"(?:^|[-_/])xxx+$|^your[-_][\w-]+$|^(?:cl100k|o200k|p50k|r50k)_(?:base|edit|harmony)$"
    r"|^(?:yes|no|on|off|enabled?|(?:[a-z]+[-_])*disabled?)$"  # a switch
    r"|^sk-[\w-]+$"  # a secret
    r"|^(?:env|config|settings?|secret|vault):[\w.-]*$"  # where a setting is taken from
    # what asks to be set
    r"|^(?:set-?up|config(?:uration)?)[-_ ](?:is[-_ ])?(?:required|needed|missing)$"
    r"|^not[-_ ]?(?:set|configured)$"
    r"|^(?:(?:local|policy|default|dummy|fake|mock|test|(?:my[-_])?custom|my|new|some|sample)[-_]model(?:[-_]name|[-_]v?[0-9]+)?|dummy-?model|model[-_]?(?:name|id)|default)$"
    r"|^(?:stub|configured)[-_][a-z0-9]+(?:[-_.][a-z0-9]+)*$"
    r"|^(?:fake|mock|dummy)[-_](?:embed\w*|llm|encoder|reranker|chat)(?:[-_]\w+)*$|^mock[-_][a-z]+$"
    r"|^[a-z0-9_]+_(?:model|deployment|engine)_(?:name|id)$"
    # words for what is said or not said, names of other settings, what stands in for a name
    r"|^(?:true|false|none|null|undefined|models?|deployment|(?:in|not[-_ ]?)valid|non-?existent|unknown)$"
    # what tests call theirs, and what asks to be replaced
    r"|^(?:some|fake|dummy|mock|stub|future|replace[-_]with|ctor|env|cli|arg|override)(?:[-_][a-z]+)*[-_]models?$"
    r"|^(?:[a-z]+[-_])+(?:test|fake|dummy|mock|stub|invalid)[-_]models?$"
    r"|^(?:[a-z]+_)+(?:model|llm|api_key|key)$|(?-i:^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]*)*Models?$)"
    r"|^(?:(?:non-?existent|invalid|unknown|other|another|batch|test)[-_])+(?:model|deployment)(?::\w+)?$"
    r"|(?:^|[-_.])(?:no[-_]existe|inexistente?|non?[-_]?existent|(?:does|do|is)[-_]?not[-_]?exist|not[-_]a[-_](?:real[-_])?model)(?:[-_.]|$)"
    r"|^gpt-[\w.-]+:20\d{6}$"  # what an evaluation files answers under, with the day of asking
    r"|^model(?:[-_](?:[a-z]|one|two)|[-_]?[0-9]{1,2})$|^[0-9]+(?:ms|[smhd])$|^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$"
    r"|(?:\.[\w-]+)+\.(?:com|co|org|net|io|dev|app)$",
    re.IGNORECASE,
)
#: What columns of results are called before the name of the model that they are of: `pred_org/name`.
_COLUMN: Final = re.compile(r"(?:pred(?:iction)?s?|probs?|scores?|logits?|labels?)_[a-z]")
#: Hosts, and versions of an interface (`apps.example.com/v1`), are no publishers.
_HOST: Final = re.compile(
    r"\.(?:ai|com|org|io|net|dev|co|cn|jp|gov|edu|app|sh|cloud|local|internal)$", re.IGNORECASE
)
#: Folders by the last word of their names, those that stand for one (`PATH_TO_WEIGHTS/llm`), `v1/embeddings`.
_FOLDER: Final = re.compile(
    r".*[_-](?:ckpts?|checkpoints?|dirs?|cache|buckets?)|path[_-]?to(?:[_-].+)?|your[_-](?:\w+[_-])?path"
    r"|v[0-9]+(?:(?:alpha|beta)[0-9]*)?|datasets?[_-]?v?[0-9]+",
    re.IGNORECASE,
)
#: Two of a kind, one or the other: `SD1/SD2`.
_EITHER: Final = re.compile(r"([a-z]+)[-_.]?\d+/\1[-_.]?\d+", re.IGNORECASE)
#: Two names of settings, one or the other: `BOT_TOKEN/CHAT_ID`.
_CONSTANTS: Final = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+/[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
#: Models with their size, under which a path or another's site files things, are no publishers.
_SIZED: Final = re.compile(r"[a-z][a-z0-9._-]*[-_]\d+(?:\.\d+)?b")
_FILE_ENDING: Final = re.compile(
    r"\.(?:py|pyi|env|bak|json|jsonl|ya?ml|toml|txt|md|mdx|mdc|markdown|qmd|rmd|rst|adoc|asciidoc|tex|bib|docx|pptx|xlsx|odt|epub|csv|tsv|parquet|feather|arrow|npy|faiss|html?|css|js|ts|tsx|sh|bash|png|jpe?g|gif|svg|webp|mjs|cjs|mts|cts|jsx|vue|svelte|exs|ps1|bat|wasm"
    r"|pdf|zip|tar|gz|tgz|whl|ipynb|cfg|ini|lock|log|xml|sql|db|vec|te?mp|tmpl|tpl|j2|jinja2?|dockerfile|go|rs|java|c|cc|h|hpp|cpp|cuh?|so|dll|exe|wav|mp3|mp4"
    r"|(?:xc)?framework|app|appex|dylib|jar|aar|apk|swift|kt|kts|cs|rb|php|dart|lua|entitlements|plist|xcconfig|storyboard|ui|qml|qrc|qss|uxml|xib|nib|glade|resx|a?xaml"
    # of what holds a model, but for those that repositories are called after as well
    rf"|{SAID_WEIGHTS}|{OTHER_WEIGHTS})$",
    re.IGNORECASE,
)


_SEVERAL: Final = re.compile(
    r"[a-z][a-z0-9]*(?:\.[0-9]{1,2})?[-_][A-Za-z0-9._@-]{1,60}(?::[0-9]{1,2})?|(?:[a-z0-9]{2,12}\.){1,2}[a-z][a-z0-9]*[-_][A-Za-z0-9._:-]{1,60}"
    r"|[A-Z][A-Za-z0-9.-]{1,60}-q[0-9]f[0-9]{2}(?:_[0-9])?(?:-[A-Z]{2,4})?(?:-[0-9]k)?"  # compiled
)
_WORDS: Final = re.compile(r"[a-z]+/(?:[a-z]+|v[0-9]+)")
_SORT: Final = re.compile(
    r"_(?:base|large|small|tiny|mini|medium|(?:un)?cased|xx?l|generator|discriminator)$"
)
_PLACE: Final = re.compile(r"[a-z]+(?:_[a-z]+)*/[a-z]+(?:_[a-z]+)*")
#: `name` or `owner/name`, made up or not.
_REPOSITORY: Final = re.compile(r"[A-Za-z0-9][\w.-]{0,95}(?:/[A-Za-z0-9][\w.-]{0,95})?")


def is_repository(text: str) -> bool:
    """Whether `text` has the form of a repository's name, with or without its owner, and not of a path."""
    return bool(_REPOSITORY.fullmatch(text))


def of_several_words(text: str) -> bool:
    """Whether a name has several words, or a word and a version; a maker and a dot may come first."""
    return bool(_SEVERAL.fullmatch(text))


def mere_words(text: str) -> bool:
    """Whether a name is two plain words, or one and its version, as paths and made-up values are."""
    return bool(_WORDS.fullmatch(text))


def is_place(text: str) -> bool:
    """Whether a name is made of plain words as the folders of a package are: `tools/text_embedding`."""
    return bool(_PLACE.fullmatch(text)) and not _SORT.search(text)


def is_made_up(text: str) -> bool:
    """Whether a name with its organisation says that there is none of that name: `your-org/your-model`."""
    return bool(_PLACEHOLDER.search(text))


def beneath(owner: str, name: str) -> str:
    """A name behind that of its owner, which stands alone where it is a whole name or nothing follows."""
    return f"{owner}/{name}" if name and "/" not in owner else owner


@lru_cache(maxsize=20_000)
def is_hub_name(text: str) -> bool:
    """Whether `text` is the form of `org/name` and neither a path, a media type nor a placeholder."""
    if not _HUB_NAME.fullmatch(text) or ".." in text or "--" in text or text.endswith(("-", ".")):
        return False
    first, _, last = text.partition("/")
    if (
        first.lower() in _NO_PUBLISHER
        or _WRITTEN.fullmatch(last)
        or _HOST.search(first)
        or _COLUMN.match(first)
        or _SIZED.fullmatch(first)
        or _FOLDER.fullmatch(first)
        or _EITHER.fullmatch(text)
        or _CONSTANTS.fullmatch(text)
        or is_made_up(text)
        or _FILE_ENDING.search(text)
    ):
        return False
    return any(character.isalpha() for character in first) and any(character.isalpha() for character in last)


def is_host(text: str) -> bool:
    """Whether `text` ends as the name of a host does."""
    return _HOST.search(text) is not None


def is_bare_name(text: str) -> bool:
    """Whether `text` may be a name without organisation: one word, no path, no file, no placeholder."""
    return (
        bool(_BARE_NAME.fullmatch(text))
        and not _FILE_ENDING.search(text)
        and not _PLACEHOLDER.search(f"{text}/")
        and any(character.isalpha() for character in text)
    )


def is_file_name(text: str) -> bool:
    """Whether a text ends like the name of a file that holds no weights: `gpt-4o.json`."""
    return _FILE_ENDING.search(text) is not None


#: Where a server is asked: its host with a port that servers have.
_SERVED_AT: Final = re.compile(r"[A-Za-z][\w.-]*:(?:[1-9][0-9]{4}|8[0-9]{3}|[3579]000|1234)")


def is_hosted_name(text: str) -> bool:
    """Whether `text` may be what a service calls a model: one word, no address nor host, no placeholder."""
    return (
        1 < len(text) <= 128  # a single letter is what a test calls something
        and text.isascii()
        and text[0] not in ":("  # what is put behind a name, a remark
        and text[-1] != "/"  # what is put before one
        and not is_placeholder(text)
        and any(character.isalpha() for character in text)
        and "://" not in text
        and not _SERVED_AT.fullmatch(text)
        and not any(character.isspace() or character in "{}<>%=" for character in text)
    )


#: What a program calls one of its own constants: `GPT_4_TURBO`.
_CONSTANT: Final = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")


def is_placeholder(text: str) -> bool:
    """Whether `text` only stands for a name (`ep-xxx`, `local-model`, `GPT_4`), or is an encoding of one."""
    own = _FORM.search(text) or _CONSTANT.fullmatch(text)
    return bool(own) or is_stand_in(text) or text == "current_model"


#: What a model is for; as the name of a deployment it leaves open which model is deployed.
_PURPOSE: Final = re.compile(
    r"(?:(?:text|image|my|the|default)[-_]?)?(?:chats?|completions?|embed(?:ding)?s?|embedder|vision|gpt|llm|model|audio|speech"
    r"|transcriptions?|images?|reasoning|agent|assistant|rerank(?:er)?|deployment)(?:[-_]?(?:model|deployment))?"
)


def is_purpose(text: str) -> bool:
    """Whether a name only says what a model is for: `embedding`, `chat-deployment`."""
    return _PURPOSE.fullmatch(text.lower()) is not None


def is_stand_in(text: str) -> bool:
    """Whether `text` is what a test calls something that stands in for a model, or that there is none."""
    return text in ("test", "mock", "fake", "dummy", "na", "n/a", "N/A")
