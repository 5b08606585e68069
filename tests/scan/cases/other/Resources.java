package demo;

import java.io.*;
import opennlp.tools.sentdetect.*;

// A resource of a try is a name like another.
class Resources {
  SentenceDetectorME sentences() throws IOException {
    try (InputStream in = new FileInputStream("nets/en-own.bin")) {  // # finds: nets/en-own.bin from local (likely)
      return new SentenceDetectorME(new SentenceModel(in));
    }
  }

  int lines() throws IOException {
    try (InputStream in = new FileInputStream("nets/list.txt")) {
      return in.read();
    }
  }
}
