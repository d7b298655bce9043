package nz.patai.classifier.domain.split;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nz.patai.classifier.domain.text.Block;
import nz.patai.classifier.domain.text.Span;
import nz.patai.classifier.domain.vocabulary.WordList;

/** Which list items, and which bare lines under a stem, are asked because of what stands before them. */
final class AskedBlocks {
    private static final int LONGEST_BARE_ITEM = 30;
    private static final int LONGEST_HEADING = 8;
    private static final List<String> INCLUDING = List.of(
            "including",
            "includes",
            "include",
            "such as",
            "specifically mentions",
            "for example",
            "not limited to",
            "e.g.",
            "relating to",
            "related to",
            "about",
            "regarding",
            "concerning",
            "keywords",
            "these topics",
            "following topics");

    private final Letter letter;
    private final RoleReader roles;
    private final Map<Integer, List<Block>> lists;
    private final Map<Integer, Boolean> askedLists = new HashMap<>();
    private final BitSet bareItems = new BitSet();

    private AskedBlocks(Letter letter, RoleReader roles) {
        this.letter = letter;
        this.roles = roles;
        this.lists =
                letter.blocks().stream().filter(Block::isItem).collect(Collectors.groupingBy(AskedBlocks::listKey));
        for (int i = 1; i < letter.blocks().size(); i++) {
            bareItems.set(i, isBareItem(i));
        }
    }

    static AskedBlocks in(Letter letter, RoleReader roles) {
        return new AskedBlocks(letter, roles);
    }

    /** Whether a block is a question though it has no verb that asks. */
    boolean isAsked(int index) {
        Block block = letter.blocks().get(index);
        return block.isItem() ? isAskedList(listKey(block)) : bareItems.get(index);
    }

    private static int listKey(Block item) {
        return item.stem() * 8 + item.depth();
    }

    private boolean isAskedList(int key) {
        Boolean known = askedLists.get(key);
        boolean isAsked = known == null ? decide(lists.getOrDefault(key, List.of())) : known;
        askedLists.put(key, isAsked);
        return isAsked;
    }

    private boolean decide(List<Block> items) {
        int stem = items.getFirst().stem();
        if (stem < 0 || isGreeting(stem)) {
            return true;
        }
        if (stem < letter.blocks().size() && asksAtItsEnd(stem)) {
            return true;
        }
        long asking = items.stream().filter(this::looksAsked).count();
        return asking * 2 >= items.size() && asking > 0;
    }

    /** A list right after the greeting is the request itself. */
    private boolean isGreeting(int stem) {
        return stem == 0 && letter.isGreeting(letter.blocks().getFirst());
    }

    private boolean asksAtItsEnd(int index) {
        Block stem = letter.blocks().get(index);
        List<Span> sentences = letter.sentences(stem);
        if (sentences.isEmpty()) {
            return stem.isItem() && isAsked(index);
        }
        Span last = sentences.getLast();
        return roles.roleOf(last) != Role.NOT_ASKED
                && (roles.endsWith(last, ':')
                        || roles.asks(roles.withoutLeadIns(last))
                        || (stem.isItem() && isAsked(index)));
    }

    private boolean looksAsked(Block item) {
        return letter.sentences(item).stream()
                .map(roles::roleOf)
                .anyMatch(role -> role == Role.ASK || role == Role.THING);
    }

    /** A bare line right under a stem that ends with a colon, or under another such line. */
    private boolean isBareItem(int index) {
        Block block = letter.blocks().get(index);
        boolean isShort = letter.marked().words().countIn(block.content()) <= LONGEST_BARE_ITEM;
        if (block.isItem() || !isShort || roles.endsWith(block.content(), ':')) {
            return false;
        }
        Block before = letter.blocks().get(index - 1);
        if (before.isItem()) {
            return false;
        }
        boolean isUnderStem = isOpenStem(before.content()) && asksAtItsEnd(index - 1);
        boolean isSpacedAlike = !block.followsBlankLine() || before.followsBlankLine();
        return isUnderStem || (isSpacedAlike && bareItems.get(index - 1));
    }

    private boolean isOpenStem(Span stem) {
        boolean isClosed = ".?!,".chars().anyMatch(mark -> roles.endsWith(stem, (char) mark));
        return roles.endsWith(stem, ':')
                || roles.endsWith(stem, ';')
                || (!isClosed && letter.marked().has(WordList.ASKS, stem));
    }

    /** "All information about X, including" and its parts are one question. */
    boolean isWholeWithParts(int index) {
        if (letter.sentences(letter.blocks().get(index)).isEmpty()) {
            return false;
        }
        String stem = letter.blocks()
                .get(index)
                .content()
                .wordsOf(letter.marked().text())
                .toLowerCase(Locale.ROOT);
        String open = stem.endsWith(":") ? stem.substring(0, stem.length() - 1) : stem;
        return INCLUDING.stream().anyMatch(open.strip()::endsWith);
    }

    /** Whether an item with parts only introduces them. */
    boolean isStemOnly(int index) {
        Block item = letter.blocks().get(index);
        if (!item.isItem()) {
            return false;
        }
        boolean isOpen = !roles.endsWith(item.content(), '.') && !roles.endsWith(item.content(), '?');
        return isOpen
                && (letter.sentences(item).size() <= 1
                        || letter.marked().words().countIn(item.content()) <= LONGEST_HEADING);
    }
}
