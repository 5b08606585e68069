// What annotations of a test give to its parameters.
package a;
import org.junit.jupiter.params.ParameterizedTest;
class AnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {"gpt-4o", "gpt-4o-mini"})  // finds: gpt-4o, gpt-4o-mini from openai (likely)
    void answers(String model) { client.ask(model); }

    @ParameterizedTest
    @CsvSource({"gpt-4-turbo, 3", "'o1-mini', 4"})  // finds: gpt-4-turbo, o1-mini from openai (likely)
    void answersTwice(String modelName, int times) { }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-4 is a model"})
    void titles(String title) { }
}
